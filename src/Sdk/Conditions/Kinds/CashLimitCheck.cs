namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Adds up what certainly counts and what may count, and holds both against the limit.</summary>
internal sealed class CashLimitCheck(CashLimitTerms terms, Situation situation)
{
    private readonly Findings findings = new();
    private readonly List<string> open = [];
    private decimal certain;
    private decimal possible;
    private bool worthUnknown;

    public Assessment Answer()
    {
        const string ToAsk = "How much cash the subject has, in which currencies, and in whose hands it is";
        if (situation.Facts.Cash is not { } found)
            return findings.Conclude(ToAsk);
        foreach (var cash in found)
            Add(cash);

        var limit = Wording.Pounds(terms.Pounds);
        var sum = $"{Wording.Pounds(certain)} counts for certain";
        if (Side(certain) == Over.Yes)
            findings.BreachUnlessApproved(situation, terms.Approval, $"{sum}, and the limit is {limit}{Says(terms.Comparator)}", LedgerWords.Cash);
        else if (open.Count > 0 && (worthUnknown || Side(certain + possible) != Over.No))
            foreach (var question in open)
                findings.Ask($"{sum} towards the limit of {limit}, but more may count", question);
        else if (Side(certain) == Over.AtTheLimit)
            findings.Ask($"{sum}, which is the limit to the penny", "Whether the exact sum is allowed: the condition does not say");
        else
            findings.Clear($"{Wording.Pounds(certain + possible)} at most, and the limit is {limit}{Says(terms.Comparator)}");
        return findings.Conclude(ToAsk);
    }

    private enum Over
    {
        No,
        AtTheLimit,
        Yes,
    }

    private Over Side(decimal sum) => sum.CompareTo(terms.Pounds) switch
    {
        < 0 => Over.No,
        > 0 => Over.Yes,
        // nothing at all is never too much
        _ when sum == 0 => Over.No,
        _ => terms.Comparator switch { Comparator.Exceeding => Over.No, Comparator.AtOrOver => Over.Yes, _ => Over.AtTheLimit },
    };

    private void Add(CashFact cash)
    {
        if (cash.Amount <= 0)
            return;
        var pounds = string.Equals(cash.Currency, "GBP", StringComparison.OrdinalIgnoreCase);
        if (!pounds && terms.OtherCurrencies == Coverage.NotIncluded)
            findings.Note($"Cash in {cash.Currency} does not count under this condition");
        else if (cash.InCoin == true && terms.Coin == Coverage.NotIncluded)
            findings.Note("Coin does not count under this condition");
        else if (terms.HasAnException && cash.ExceptionShown == true)
            findings.Note("Papers show an exception of this condition for part of the cash, which is left out");
        else if (Question(cash, pounds) is { } question)
            Open(question, pounds ? cash.Amount : cash.InPounds);
        else
            certain += pounds ? cash.Amount : cash.InPounds!.Value;
    }

    private string? Question(CashFact cash, bool pounds) => cash switch
    {
        { Possession: Possession.Shared } => "Whether cash that the subject shares with somebody is in the subject's possession",
        { Possession: Possession.SomeoneElse } => "Whether cash in another's hands is in the subject's possession" + (terms.Control ? " or control" : ": the condition does not speak of control"),
        _ when !pounds && terms.OtherCurrencies == Coverage.NotSaid => $"Whether cash in {cash.Currency} counts: the condition does not say",
        _ when !pounds && cash.InPounds is null => $"What the cash in {cash.Currency} was worth in pounds that day, by the rate {(terms.RateSource is null ? "that the force uses" : "of " + terms.RateSource)}",
        { InCoin: true } when terms.Coin == Coverage.NotSaid => "Whether coin counts: the condition does not say",
        _ when terms.HasAnException && cash.ExceptionShown is null => "Whether papers show an exception that this condition makes, such as wages or takings",
        _ => null,
    };

    private void Open(string question, decimal? worth)
    {
        open.Add(question);
        possible += worth ?? 0;
        worthUnknown |= worth is null;
    }

    private static string Says(Comparator comparator) => comparator switch
    {
        Comparator.Exceeding => " (\"exceeding\")",
        Comparator.AtOrOver => " (\"or more\")",
        _ => "",
    };
}

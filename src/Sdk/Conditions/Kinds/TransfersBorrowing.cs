using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms on money and credit that move.</summary>
public sealed record TransfersBorrowingTerms
{
    /// <summary>Moves that are barred.</summary>
    [Field("Barred"), MaxLength(5)]
    public IReadOnlyList<PaymentMove> Barred { get; init; } = [];

    /// <summary>Moves that must be told.</summary>
    [Field("To be told"), MaxLength(5)]
    public IReadOnlyList<PaymentMove> Told { get; init; } = [];

    /// <summary>The sum above which the term holds; null for any sum.</summary>
    [Field("Above this sum in pounds", Hint = "Leave empty for any sum"), Range(0d, 10_000_000d)]
    public decimal? AbovePounds { get; init; }

    /// <summary>True when virtual currency may not be held or moved.</summary>
    [Field("Virtual currency is barred")]
    public bool VirtualCurrencyBarred { get; init; }

    /// <summary>By when and whom; null where the duty to tell sets no time.</summary>
    [Field("Telling the police of each")]
    public Notify? Notify { get; init; }

    /// <summary>Who is told, where no time is set.</summary>
    [Field("Who must be told"), StringLength(200, MinimumLength = 2)]
    public string Recipient { get; init; } = "police";

    /// <summary>The role that may approve; null when nobody may.</summary>
    [Field("Who may approve otherwise", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Money sent, received, borrowed and lent.</summary>
internal sealed partial class TransfersBorrowing : ConditionKind<TransfersBorrowingTerms>
{
    public override string Id => ConditionKinds.TransfersBorrowing;

    public override string Name => "Transfers, loans and virtual currency";

    public override string About => "Bars or makes known money that is sent, received, borrowed or lent above a sum; fits where crime pays through accounts rather than cash";

    public override Polarity Polarity => Polarity.Restriction;

    public override IReadOnlyList<string> Proof =>
    [
        "Bank statements and the provider's records of the transfer, with its day and reference",
        "Loan agreements, credit files and wallets",
        "The record of what was told, with a statement of who keeps it and how it is searched",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A loan of £1,000 above a limit of £500", NoLoans, Moved(null, new PaymentFact(PaymentMove.Borrowed) { Pounds = 1000 }), All, Outcome.Breach),
        new("A loan of exactly £500 is not above it", NoLoans, Moved(null, new PaymentFact(PaymentMove.Borrowed) { Pounds = 500 }), All, Outcome.NoBreach),
        new("A loan of a sum not known", NoLoans, Moved(null, new PaymentFact(PaymentMove.Borrowed)), All, Outcome.CannotTell),
        new("A transfer of last month that was never told", Tell, Moved([], new PaymentFact(PaymentMove.Sent) { Pounds = 400, On = new(2026, 2, 1), Reference = "T-17" }), All, Outcome.Breach),
        new("A transfer told the same day", Tell, Moved([new(LedgerWords.Payment, "T17", new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero))], new PaymentFact(PaymentMove.Sent) { Pounds = 400, On = new(2026, 2, 1), Reference = "T-17" }), All, Outcome.NoBreach),
    ];

    protected override string Render(TransfersBorrowingTerms terms, References references)
    {
        var above = terms.AbovePounds is { } sum ? $" more than {Wording.Pounds(sum)}" : " money";
        List<string> says = [];
        if (terms.Barred.Count > 0)
            says.Add($"not to {terms.Barred.Select(Infinitive).Or()}{above}");
        if (terms.VirtualCurrencyBarred)
            says.Add("not to hold or use virtual currency");
        if (terms.Told.Count > 0)
            says.Add($"to notify {(terms.Notify?.ToWhom ?? new Notify { Recipient = terms.Recipient }.ToWhom)} of any {(terms.AbovePounds is { } over ? $"sum over {Wording.Pounds(over)} " : "money ")}{terms.Told.Select(Past).Or()}"
                + (terms.Notify is { } notify ? " " + notify.InWords("the day", "beforehand") : ""));
        return Wording.Sentence(string.Join("; ", says)) + Wording.WithoutApproval(terms.Approval) + ".";
    }

    protected override Assessment Assess(TransfersBorrowingTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        if (situation.Facts.Payments is { Count: 0 })
            findings.Clear("No money or credit moved");
        foreach (var payment in situation.Facts.Payments ?? [])
            Weigh(findings, terms, situation, payment);
        return findings.Conclude("Which money or credit moved, how much, and when");
    }

    private static void Weigh(Findings findings, TransfersBorrowingTerms terms, Situation situation, PaymentFact payment)
    {
        var says = $"Money was {Past(payment.Move)}" + (payment.Pounds is { } sum ? $": {Wording.Pounds(sum)}" : "");
        string[] number = payment.Reference is { } reference ? [NormalForm.Mark(reference)] : [];
        bool? above = terms.AbovePounds is not { } limit ? true : payment.Pounds is { } pounds ? pounds > limit : null;
        var (barred, told) = (terms.Barred.Contains(payment.Move), terms.Told.Contains(payment.Move));
        if (terms.VirtualCurrencyBarred && payment.VirtualCurrency != false)
            new Charge(says).If(payment.VirtualCurrency, "", "Whether it was in virtual currency").Weigh(findings, situation, terms.Approval, LedgerWords.Payment, number);
        if (barred)
            new Charge(says).If(above, "the sum is not above the limit", "How much it was").Weigh(findings, situation, terms.Approval, LedgerWords.Payment, number);
        if (told && above == false)
            findings.Clear($"{says}, which is not above the sum that must be told");
        else if (told && above is null)
            findings.Ask(says, "How much it was");
        else if (told && number.Length == 0)
            findings.Ask(says, "The number of the transfer, to compare with what was told");
        else if (told)
            Telling.Weigh(findings, situation, terms.Notify, terms.Recipient, new(LedgerWords.Payment, number[0], $"the transfer {payment.Reference}") { Since = payment.On, Used = true, UseBegan = payment.On }, payment.Concealed);
        if (!barred && !told && payment.VirtualCurrency == false)
            findings.Clear($"{says}, which this term does not name");
    }

    private static string Infinitive(PaymentMove move) => move switch
    {
        PaymentMove.Sent => "send",
        PaymentMove.Received => "receive",
        PaymentMove.Borrowed => "borrow",
        PaymentMove.Lent => "lend",
        _ => "arrange for others",
    };

    private static string Past(PaymentMove move) => move == PaymentMove.ArrangedForOthers ? "arranged for others" : move.ToString().ToLowerInvariant();

    protected override IEnumerable<TermProblem> Validate(TransfersBorrowingTerms terms)
    {
        if (terms is { Barred.Count: 0, Told.Count: 0, VirtualCurrencyBarred: false })
            yield return new("barred", "Choose what is barred, what must be told, or bar virtual currency");
    }

    protected override IEnumerable<DraftingConcern> Review(TransfersBorrowingTerms terms, References references)
    {
        if (terms.AbovePounds is null && terms.Barred.Count > 0)
            yield return new("transfer-no-threshold", ConcernSeverity.Warning, "The term covers the smallest payment, such as paying for a bus", "Give the sum above which it holds");
        if (terms.Told.Count > 0 && terms.Notify is null)
            yield return Telling.NoTime();
        if (!terms.VirtualCurrencyBarred)
            yield return new("virtual-currency-unstated", ConcernSeverity.Hint, "The term does not speak of virtual currency", "Say whether virtual currency counts as money");
        foreach (var concern in Drafting.NamedOfficer(terms.Approval, terms.Notify?.Recipient))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords)
    {
        if (CourtWords.Of(courtWords, "transfer", "loan", "borrow", "lend", "money", "sum", "currency") is not { } words)
            return null;
        var terms = new TransfersBorrowingTerms();
        if (words.Take(Duty()) is { } duty)
            terms = terms with { Told = Moves(duty.Groups["moves"].Value), AbovePounds = Pounds(duty), Recipient = CourtWords.Recipient(duty.Groups["to"].Value) };
        if (terms.Told.Count > 0 && CourtWords.Deadline(words) is { } deadline)
            terms = terms with { Notify = deadline with { Recipient = terms.Recipient } };
        if (terms.Told.Count > 0 && words.Takes(Beforehand()))
            terms = terms with { Notify = new() { Recipient = terms.Recipient } };
        var approval = CourtWords.Approver(words);
        if (words.Take(Bar()) is { } bar)
            terms = terms with { Barred = Moves(bar.Groups["moves"].Value), AbovePounds = Pounds(bar) ?? terms.AbovePounds };
        if (words.Takes(Virtual()))
            terms = terms with { VirtualCurrencyBarred = true };
        return terms is { Barred.Count: 0, Told.Count: 0, VirtualCurrencyBarred: false } ? null : new(terms with { Approval = approval }, words.Confidence) { NotCovered = words.NotCovered };
    }

    private static IReadOnlyList<PaymentMove> Moves(string words) =>
    [
        .. new[] { (PaymentMove.Sent, "sen"), (PaymentMove.Sent, "initiate"), (PaymentMove.Sent, "make"), (PaymentMove.Sent, "transfer money"), (PaymentMove.Received, "receive"), (PaymentMove.Borrowed, "borrow"),
                (PaymentMove.Borrowed, "take out"), (PaymentMove.Lent, "lend"), (PaymentMove.Lent, "lent"), (PaymentMove.ArrangedForOthers, "arrange") }
            .Where(m => words.Contains(m.Item2, StringComparison.OrdinalIgnoreCase)).Select(m => m.Item1).Distinct(),
    ];

    private static decimal? Pounds(Match match) => match.Groups["sum"] is { Success: true } sum
        && decimal.TryParse(sum.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds) && pounds <= 10_000_000 ? pounds : null;

    private static TransfersBorrowingTerms NoLoans => new() { Barred = [PaymentMove.Borrowed, PaymentMove.Lent], AbovePounds = 500 };

    private static TransfersBorrowingTerms Tell => new() { Told = [PaymentMove.Sent, PaymentMove.Received], Notify = new() { WithinDays = 3 } };

    private static Situation Moved(IReadOnlyList<Notified>? told, params PaymentFact[] payments) =>
        new(TuesdayAfternoon, new Facts { Payments = payments }, new Known { Permissions = [], Notifications = told });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Sum = @"£\s?(?<sum>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,8}(?:\.\d{1,2})?)";

    [GeneratedRegex(CourtWords.Must + @"(?:notify|inform|tell|provide|give)\s+" + CourtWords.To + @"\s+(?:of|with)\s+(?:(?:the )?(?:full )?details of )?(?:any|all|every) (?:(?:money )?transfers?(?: of money)?|money|sums?|loans?|payments?)(?: (?:of |over |above |worth )*(?:more than |over )?" + Sum + @")?\s*(?:(?:which|that) )?(?:you |he |she |the subject )?(?<moves>(?:(?:initiates?|makes?|sends?|sent|receives?|received|borrow(?:s|ed)?|lends?|lent|take out|arranged for others)(?:\s*,\s*|\s+(?:or|and)\s+)?)+)", Plain)]
    private static partial Regex Duty();

    [GeneratedRegex(CourtWords.Not + @"(?<moves>(?:(?:send|receive|transfer money|borrow|lend|take out|arrange for others|arrange)(?:\s*,\s*|\s+or\s+|\s+)?)+)(?:(?:any )?(?:loans?|money|sums?|credit)(?: of)?)?\s*(?:(?:of )?(?:more than|over|above|exceeding|in excess of)\s+" + Sum + ")?", Plain)]
    private static partial Regex Bar();

    [GeneratedRegex(CourtWords.Not + @"(?:hold|use|possess|own|trade in|deal in)(?:,? (?:or )?(?:hold|use|possess|own))* (?:any )?(?:virtual|crypto-?\s?)\s?currenc(?:y|ies)", Plain)]
    private static partial Regex Virtual();

    [GeneratedRegex(@"\bbeforehand\b|\bin advance\b", Plain)]
    private static partial Regex Beforehand();
}

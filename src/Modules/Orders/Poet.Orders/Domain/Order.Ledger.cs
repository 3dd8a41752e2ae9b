using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Domain;

/// <summary>What the subject tells and is permitted under the order.</summary>
internal sealed partial class Order
{
    /// <summary>Details that can be told.</summary>
    public static readonly IReadOnlyList<string> Tellable =
    [
        LedgerWords.Device, LedgerWords.Telephone, LedgerWords.Email, LedgerWords.OnlineIdentity, LedgerWords.Vehicle, LedgerWords.Account, LedgerWords.BankStatements, LedgerWords.Income, LedgerWords.Travel,
        LedgerWords.Name, LedgerWords.Address, LedgerWords.OtherAddress, LedgerWords.Employment, LedgerWords.IdentityDocument, LedgerWords.Relationship,
        LedgerWords.Assets, LedgerWords.Accounts, LedgerWords.Premises, LedgerWords.Payment, LedgerWords.Upload,
    ];

    /// <summary>What can be permitted.</summary>
    public static readonly IReadOnlyList<string> Permissible =
    [
        LedgerWords.Place, LedgerWords.Curfew, LedgerWords.Company, LedgerWords.Device, LedgerWords.InternetUse, LedgerWords.Cash, LedgerWords.Vehicle, LedgerWords.Account, LedgerWords.OnlineIdentity, LedgerWords.Travel,
        LedgerWords.Residence, LedgerWords.Item, LedgerWords.Animal, LedgerWords.Activity, LedgerWords.Event, LedgerWords.Employment, LedgerWords.Payment, LedgerWords.Duty,
    ];

    private static readonly string[] NamedById = [LedgerWords.Place, LedgerWords.Curfew, LedgerWords.Company, LedgerWords.Residence];

    /// <summary>What was told and permitted, as now known.</summary>
    public OrderLedger Ledger => OrderLedger.Of(StandingFact.Of(Facts()));

    /// <summary>The subject told the police something.</summary>
    /// <param name="told">What.</param>
    /// <param name="duties">Ids of the duties that the law puts on the subject of this order.</param>
    /// <param name="by">Who records it, when and why.</param>
    public void Tell(Told told, IReadOnlyCollection<string> duties, By by)
    {
        RuleBrokenException.ThrowIfAny([.. StruckOut(), .. AfterMaking(told.EffectiveOn, "at", "told"), .. Problems()]);
        Record(told, by);

        IEnumerable<Problem> Problems()
        {
            if (told.At > by.Now)
                yield return new("in-future", "Enter a time of telling that is not in the future", "at");
            if (!Tellable.Contains(told.About))
                yield return new("about-unknown", $"Say what was told in one of these words: {string.Join(", ", Tellable)}", "about");
            if (told.Values.Count > 5 || told.Values.Any(v => v.Length is 0 or > 200))
                yield return new("values-too-long", "Enter at most five numbers, marks or words of one thing, each of at most 200 characters, and record each thing by itself", "values");
            if (told.About == LedgerWords.Travel && told.Values.Any(v => v.Trim().Length != 2))
                yield return new("country-unknown", "Enter the country of a journey in two letters, such as FR", "values");
            if (told.HappenedOn is { } day)
                foreach (var problem in Days.Problems(day, "happenedOn", "the day on which it happened"))
                    yield return problem;
            if (told.Duty is { } duty && !duties.Contains(duty))
                yield return new("duty-unknown", duties.Count == 0 ? "Leave the duty out: the law of this order puts none on the subject" : $"Name one of the duties of this order: {string.Join(", ", duties)}", "duty");
        }
    }

    /// <summary>The police decided about something that the order lets them allow.</summary>
    public void Permit(PermissionDecided decided, By by)
    {
        RuleBrokenException.ThrowIfAny([.. StruckOut(), .. AfterMaking(decided.EffectiveOn, "from", "permitted"), .. Problems()]);
        Record(decided, by);

        IEnumerable<Problem> Problems()
        {
            if (!Permissible.Contains(decided.About))
                yield return new("about-unknown", $"Say what it is for in one of these words: {string.Join(", ", Permissible)}", "about");
            if (decided.Until <= decided.From)
                yield return new("until-too-early", "Enter an end that is after the beginning", "until");
            if (decided.Value is { Length: 0 or > 200 })
                yield return new("value-too-long", "Enter one number, mark or name of at most 200 characters, or leave it out", "value");
            if (decided.Value is { } value && NamedById.Contains(decided.About) && !Guid.TryParse(value, out _))
                yield return new("value-not-id", "Name a place or person by its id in the register, or leave it out", "value");
            if (decided.ConditionId is { } condition && ConditionOn(condition, LondonTime.DateOf(by.Now)) is null)
                yield return new("condition-unknown", "Name a condition of this order, or leave it out", "conditionId");
        }
    }

    /// <summary>A permission was taken back.</summary>
    public void WithdrawPermission(int sequence, DateTimeOffset at, By by)
    {
        var standing = Ledger.Permissions.FirstOrDefault(p => p.Sequence == sequence && p.Decided.Approved) ?? throw new NotFoundException("permission");
        RuleBrokenException.ThrowIfAny([.. StruckOut(), .. Problems()]);
        Record(new PermissionWithdrawn(sequence, at), by);

        IEnumerable<Problem> Problems()
        {
            if (standing.Until <= at)
                yield return new("ended-already", "Leave it as it is: this permission ends no later than that", "at");
            if (at < standing.Decided.From)
                yield return new("before-permission", "Enter a time at which the permission had begun, or strike it out if it was never given", "at");
            if (at > by.Now)
                yield return new("in-future", "Enter a time that is not in the future", "at");
        }
    }

    /// <summary>Somebody has looked everywhere, and nothing that was told or permitted up to the instant is missing.</summary>
    public void DeclareLedgerComplete(DateTimeOffset until, By by)
    {
        RuleBrokenException.ThrowIfAny([.. StruckOut(), .. AfterMaking(LondonTime.DateOf(until), "at", "looked through"),
            .. until > by.Now ? [new Problem("in-future", "Enter a time that is not in the future", "at")] : Array.Empty<Problem>()]);
        Record(new LedgerComplete(until), by);
    }
}

using System.ComponentModel;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;

namespace Poet.Platform.Partners;

/// <summary>Who the partner is, why records are shared, and which. What is not named is not shared.</summary>
/// <param name="Name">The partner as colleagues and the audit see it: a force, or a system.</param>
/// <param name="Contact">Whom to reach there, at any hour: an address and a telephone number.</param>
/// <param name="LawfulBasis">The law under which records are shared, such as the Data Protection Act 2018 s.35(2)(b).</param>
/// <param name="Agreement">Reference of the sharing agreement.</param>
/// <param name="AgreementEndsOn">Last day of the agreement, at most three years ahead: no call is answered after it.</param>
/// <param name="Scopes">What the partner's officers may do: checks.make, orders.read, subjects.read.</param>
/// <param name="OrderTypes">Codes of the types of order that are shared, at least one.</param>
public sealed record PartnerTerms(string Name, string Contact, string LawfulBasis, string Agreement, DateOnly AgreementEndsOn, IReadOnlyList<string> Scopes, IReadOnlyList<string> OrderTypes)
{
    internal const int LongestName = 100;
    internal const int LongestText = 500;
    internal const int LongestAgreement = 3;
    internal const int MostCalls = 6000;

    /// <summary>Code of the partner's force, for example 46; absent for a system of no one force.</summary>
    public string? PartnerForce { get; init; }

    /// <summary>True to share records of people under 18 and of people whose date of birth is not recorded; they are left out otherwise.</summary>
    public bool Children { get; init; }

    /// <summary>How many calls a minute are answered by each host, 1 to 6,000.</summary>
    [DefaultValue(60)]
    public int CallsPerMinute { get; init; } = 60;

    internal IEnumerable<Problem> Problems(OrderTypeCatalogue types, DateOnly today)
    {
        foreach (var (text, most, what, field) in new[]
        {
            (Name, LongestName, "the partner's name", "name"), (Contact, LongestText, "whom to reach at the partner, with address and telephone number", "contact"),
            (LawfulBasis, LongestText, "the law under which records are shared", "lawfulBasis"), (Agreement, LongestText, "the reference of the sharing agreement", "agreement"),
        })
            if (string.IsNullOrWhiteSpace(text))
                yield return new(Requests.Words.Kebab(field) + "-missing", $"Enter {what}", "terms." + field);
            else if (text.Trim().Length > most)
                yield return new(Requests.Words.Kebab(field) + "-too-long", $"Enter {what} in at most {most} characters", "terms." + field);
        if (AgreementEndsOn < today || AgreementEndsOn > today.AddYears(LongestAgreement))
            yield return new("agreement-end-out-of-range", $"Enter a last day of the agreement from today to {LongestAgreement} years ahead: it is looked at again by then", "terms.agreementEndsOn");
        if (!string.IsNullOrWhiteSpace(PartnerForce) && Forces.Find(PartnerForce, today) is null)
            yield return new("force-unknown", "Choose the partner's force by its code, for example 46, or leave it out for a system of no one force", "terms.partnerForce");
        if (Scopes.Count == 0)
            yield return new("scopes-missing", "Choose at least one thing that the partner's officers may do", "terms.scopes");
        foreach (var scope in Scopes.Where(s => PartnerScope.All.All(a => a.Name != s)))
            yield return new("scope-unknown", $"Choose from the list what the partner's officers may do: {scope} cannot be shared", "terms.scopes");
        if (OrderTypes.Count == 0)
            yield return new("order-types-missing", "Choose at least one type of order that is shared", "terms.orderTypes");
        foreach (var code in OrderTypes.Where(c => types.Find(c) is null))
            yield return new("order-type-unknown", $"Choose types of order from the list: {code} is not loaded here", "terms.orderTypes");
        if (CallsPerMinute is < 1 or > MostCalls)
            yield return new("calls-out-of-range", $"Enter how many calls a minute are answered, 1 to {MostCalls:N0}", "terms.callsPerMinute");
    }

    internal static PartnerTerms Of(Partner partner) => new(partner.Name, partner.Contact, partner.LawfulBasis, partner.Agreement, partner.AgreementEndsOn,
        Partner.Split(partner.Scopes), Partner.Split(partner.OrderTypes))
    {
        PartnerForce = partner.PartnerForce, Children = partner.Children, CallsPerMinute = partner.CallsPerMinute,
    };

    internal static DateOnly Today(TimeProvider time) => LondonTime.DateOf(time.GetUtcNow());
}

/// <summary>Something a partner's officers may be given. Nothing else of the platform is open to them, whatever their token says.</summary>
/// <param name="Name">The permission.</param>
/// <param name="Says">For menus.</param>
public sealed record PartnerScope(string Name, string Says)
{
    /// <summary>All of them, in menu order.</summary>
    public static IReadOnlyList<PartnerScope> All { get; } =
    [
        new("checks.make", "Ask whether facts match a term of an order"),
        new("orders.read", "Read one order"),
        new("subjects.read", "Find and read people who are bound by a shared order"),
    ];
}

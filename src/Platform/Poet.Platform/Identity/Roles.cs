using Poet.Platform.Front;
using Poet.Platform.Identity.Covering;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity;

/// <summary>A role and the permissions it brings.</summary>
/// <param name="Name">Stable, kebab-case.</param>
/// <param name="Says">For menus.</param>
/// <param name="Permissions">What it may do.</param>
public sealed record Role(string Name, string Says, IReadOnlySet<string> Permissions);

/// <summary>
/// The roles of a force, each with the least that its work needs. Rank stands apart: where the law or a plugin asks for a rank, no role stands in for it. A person may hold several.
/// </summary>
public static class Roles
{
    private static readonly string[] Checking = ["checks.make"];
    private static readonly string[] Reading = ["orders.read", "subjects.read", "order-types.read"];
    private static readonly string[] Referring = ["referrals.read", "referrals.make"];
    private static readonly string[] Deciding = ["referrals.decide"];
    private static readonly string[] Applying = ["applications.draft", "applications.court"];
    private static readonly string[] Visiting = ["visits.read", "visits.record"];
    private static readonly string[] Supervising = ["visits.read", "visits.supervise"];
    private static readonly string[] Transferring = ["transfers.read", "transfers.draft"];
    private static readonly string[] DecidingTransfers = ["transfers.read", "transfers.decide"];
    private static readonly string[] Enforcing = ["breaches.read", "breaches.record", "breaches.decide"];
    private static readonly string[] KeepingProtected = [Permissions.SeeProtected, Permissions.KeepProtected];
    private static readonly string[] Counting = ["insight.see", "insight.open"];
    private static readonly string[] Disclosing = ["insight.see", "insight.disclose", "insight.estimate"];
    private static readonly string[] Clearing = ["insight.see", "insight.disclose", "insight.clear", "insight.estimate"];
    private static readonly string[] ActingForMappa = ["mappa.read", "mappa.act"];
    private static readonly string[] KeepingMappa = ["mappa.read", "mappa.act", "mappa.keep"];
    private static readonly string[] Owning = ["plans.read", "plans.own", "plans.nominate"];
    private static readonly string[] Managing = ["plans.read", "plans.own", "plans.nominate", "plans.manage", "plans.reports"];
    private static readonly string[] OpeningRestricted = ["records.break-glass"];
    private static readonly string[] Leading = ["checks.supervise", "orders.hand-over", Covers.Arrange, "records.restrict", "records.review", "applications.answer"];
    private static readonly string[] Recording = ["orders.make", "orders.change", "orders.confirm-terms", "orders.papers", "orders.mend", "subjects.change"];

    /// <summary>All roles, in menu order.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        Of("officer", "Officer or offender manager", ActingForMappa, Checking, Reading, Recording, Referring, Applying, Visiting, Enforcing, Transferring, OpeningRestricted, KeepingProtected, Owning),
        Of("sergeant", "Sergeant who leads a unit", KeepingMappa, Checking, Reading, Counting, Recording, Referring, Applying, Deciding, Visiting, Enforcing, Supervising, Transferring, DecidingTransfers, OpeningRestricted, Leading, KeepingProtected, ["orders.import", "operations.read"], Managing),
        Of("inspector", "Detective inspector: sets the terms, leads units", KeepingMappa, Clearing, ["mappa.category-4"], Checking, Reading, Counting, Recording, Referring, Applying, Deciding, Visiting, Enforcing, Supervising, Transferring, DecidingTransfers, OpeningRestricted, Leading, KeepingProtected, [ShowFront.EveryUnit, "retention.review", "transfers.decline"], Managing, ["plans.policy"]),
        Of("chief-inspector", "Detective chief inspector: decides, records nothing", ["mappa.read", "mappa.category-4"], Checking, Reading, Counting, Referring, Deciding, Supervising, DecidingTransfers, OpeningRestricted, Leading, [Permissions.SeeProtected, ShowFront.EveryUnit, "breaches.read", "breaches.decide", "orders.papers", "retention.review", "transfers.decline"], ["plans.read", "plans.nominate", "plans.decide"]),
        Of("researcher", "Researcher: brings registers in and mends lines", Checking, Reading, Counting, Disclosing, Referring, ["visits.read", "breaches.read", "transfers.read", "orders.mend", "orders.import"], ["plans.read", "plans.nominate", "plans.reports"]),
        Of("caseworker", "Civil order caseworker (police staff, no warrant powers)", Checking, Reading, Recording, Referring, Applying, Deciding, Transferring, ["visits.read", "breaches.read", "breaches.record"], OpeningRestricted, ["plans.read", "plans.nominate"]),
        Of("legal", "Legal services", Checking, Reading, Referring, ["visits.read", "breaches.read", "transfers.read"], OpeningRestricted, [Permissions.SeeProtected, "applications.sign-law", "applications.court", "orders.change", "orders.confirm-terms", "orders.papers", "retention.review", "rights.answer"]),
        Of("information-rights", "Information rights: answers people who ask what is held about them", Reading, Clearing, ["referrals.read", "visits.read", "breaches.read", "transfers.read"], OpeningRestricted, [Permissions.SeeProtected, "orders.papers", "retention.review", "rights.answer"], ["plans.read"]),
        Of("analyst", "Analyst: reads, checks nobody at the roadside", Reading, Counting, Disclosing, ["referrals.read", "visits.read", "breaches.read", "transfers.read"], ["plans.read", "plans.reports"]),
        Of("mappa", "MAPPA co-ordinator: keeps categories, levels and actions; reads, protected details included", KeepingMappa, ["mappa.category-4"], Checking, Reading, Counting, Referring, ["visits.read", "breaches.read", "transfers.read"], OpeningRestricted, [Permissions.SeeProtected], ["plans.read", "plans.nominate"]),
        Of("auditor", "Auditor", Checking, Reading, Counting, ["referrals.read", "visits.read", "breaches.read", "transfers.read", "mappa.read", "audit.read", "checks.supervise", "records.review"], ["plans.read"]),
        Of("administrator", "Administrator: people and settings, no records", ["users.manage", "units.manage", Covers.Arrange, "partners.manage", "operations.read", "operations.act", "order-types.read"]),
        Of("partner-force", "Officer of a partner force or agency: reads what that force holds here", Checking, Reading),
        Of("any-officer", "Any officer: checks only", Checking),
        Of("control-room", "Control room: checks only, across forces", Checking, ["checks.one-tap"]),
    ];

    /// <summary>Everything the roles may do together.</summary>
    public static IReadOnlySet<string> PermissionsOf(IEnumerable<string> roles) =>
        roles.Select(r => All.FirstOrDefault(a => a.Name == r)).OfType<Role>().SelectMany(r => r.Permissions).ToHashSet(StringComparer.Ordinal);

    private static Role Of(string name, string says, params string[][] permissions) =>
        new(name, says, permissions.SelectMany(p => p).Append("signed-in").ToHashSet(StringComparer.Ordinal));
}

namespace Poet.OrderTypes.Sdk.Law;

/// <summary>One form of an order in one edition, with all its law. Every part names its section.</summary>
/// <param name="Kind">Full, interim or notice.</param>
/// <param name="Name">The name of this form in sentence case.</param>
/// <param name="ShortName">Its abbreviation.</param>
public sealed record OrderForm(FormKind Kind, string Name, string ShortName)
{
    /// <summary>Act and sections for making, varying and breach.</summary>
    public required LegalBasis Basis { get; init; }

    /// <summary>The ways to it.</summary>
    public required IReadOnlyList<Route> Routes { get; init; }

    /// <summary>Who can be made subject to it, by age.</summary>
    public required AgeRule Ages { get; init; }

    /// <summary>How long it may last.</summary>
    public required DurationRule Duration { get; init; }

    /// <summary>When it starts to bind.</summary>
    public required StartRule Starts { get; init; }

    /// <summary>What must have reached the subject before breach can be proved.</summary>
    public required KnowledgeRule Knowledge { get; init; }

    /// <summary>What conditions it may lawfully contain.</summary>
    public required ConditionList Conditions { get; init; }

    /// <summary>What breach is, its penalties and the powers on breach.</summary>
    public required BreachRule Breach { get; init; }

    /// <summary>Duties that the statute itself puts on the subject.</summary>
    public IReadOnlyList<Duty> Duties { get; init; } = [];

    /// <summary>Responses to a breach, unranked.</summary>
    public IReadOnlyList<EnforcementOption> Enforcement { get; init; } = [];

    /// <summary>Steps and hard gates of this order's life, with their clocks.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>Who may vary, renew or discharge it, and the limits.</summary>
    public ChangeRule? Changes { get; init; }

    /// <summary>What happens to an earlier order of the kind when this one is made.</summary>
    public ReplacementRule? Replaces { get; init; }

    /// <summary>Who may appeal and where, with the section; an appeal leaves the order live unless a court stays it. Null when the Act has no appeal.</summary>
    public string? Appeal { get; init; }

    /// <summary>Where it binds, with the section; null when only in England and Wales.</summary>
    public string? Extent { get; init; }

    /// <summary>How often the police see the subject, as force policy starts out.</summary>
    public Supervision? Supervision { get; init; }

    /// <summary>What the force that becomes responsible for such an order needs beside its record, a line each; read when the order is handed over.</summary>
    public IReadOnlyList<string> Handover { get; init; } = [];

    /// <summary>
    /// Why no force applies for such an order, with the section: others ask for it, or its law has run out. It is then recorded as a court made it, checked and
    /// enforced like any other, and never drafted. Null where a force may apply, or give it.
    /// </summary>
    public string? RegisteredOnly { get; init; }
}

/// <summary>The Act and its sections.</summary>
/// <param name="Act">The Act with its year.</param>
/// <param name="Make">Section under which it is made.</param>
/// <param name="Vary">Section for varying, renewing and discharging; null when the Act has none.</param>
/// <param name="Breach">Section on breach.</param>
public sealed record LegalBasis(string Act, string Make, string? Vary, string Breach);

/// <summary>One way to an order.</summary>
/// <param name="Kind">On conviction, on application, by police notice, as an interim measure.</param>
/// <param name="Section">The section.</param>
/// <param name="Applicants">Who applies or issues.</param>
/// <param name="Court">The court; "none" for a notice.</param>
/// <param name="TestElements">What must be shown, element by element, with the facts that tell whether it is there.</param>
public sealed record Route(RouteKind Kind, string Section, IReadOnlyList<string> Applicants, string Court, IReadOnlyList<TestElement> TestElements)
{
    /// <summary>
    /// The elements, and before them what the kind of route asks by itself: that a court convicts, or acquits. This is what a case is held against.
    /// </summary>
    public IEnumerable<TestElement> Elements => Kind switch
    {
        RouteKind.OnConviction => TestElements.Prepend(new($"A criminal court deals with the person for an offence ({Section})") { All = [CaseFacts.BeforeCourt] }),
        RouteKind.OnAcquittal => TestElements.Prepend(new($"A criminal court acquits the person or allows an appeal ({Section})") { All = [CaseFacts.Acquitted] }),
        _ => TestElements,
    };

    /// <summary>The rank the law asks of the officer who issues or authorises; null when none.</summary>
    public RankRule? Authority { get; init; }

    /// <summary>Who must be heard or consulted first, each with the section.</summary>
    public IReadOnlyList<string> Consult { get; init; } = [];
}

/// <summary>Kinds of routes.</summary>
public enum RouteKind
{
    /// <summary>The court that convicts or sentences makes it.</summary>
    OnConviction,
    /// <summary>A court makes it on application, without conviction in those proceedings.</summary>
    OnApplication,
    /// <summary>A police officer gives it.</summary>
    PoliceNotice,
    /// <summary>A court makes it before deciding the main application.</summary>
    Interim,
    /// <summary>The court that acquits makes it.</summary>
    OnAcquittal,
}

/// <summary>A rank, and whether law or force policy asks for it.</summary>
/// <param name="Rank">The lowest rank that will do.</param>
/// <param name="IsLaw">True when the statute asks for it; false for force policy, which a force may change.</param>
/// <param name="Section">The section, or "force policy".</param>
public sealed record RankRule(Rank Rank, bool IsLaw, string Section);

/// <summary>Police ranks in ascending order; <see cref="None"/> for police staff and partners.</summary>
public enum Rank
{
    /// <summary>Police staff or partner, without warrant powers.</summary>
    None,
    /// <summary>Constable.</summary>
    Constable,
    /// <summary>Sergeant.</summary>
    Sergeant,
    /// <summary>Inspector.</summary>
    Inspector,
    /// <summary>Chief inspector.</summary>
    ChiefInspector,
    /// <summary>Superintendent.</summary>
    Superintendent,
    /// <summary>Chief superintendent.</summary>
    ChiefSuperintendent,
    /// <summary>Assistant chief constable or commander, and above.</summary>
    ChiefOfficer,
}

/// <summary>Who can be made subject, by age on the day the order is made.</summary>
/// <param name="Minimum">Completed years; 10 where only the age of criminal responsibility limits it.</param>
/// <param name="Section">The section.</param>
/// <param name="Youth">What differs below 18: court, youth justice team, review.</param>
public sealed record AgeRule(int Minimum, string Section, string? Youth = null)
{
    /// <summary>That a company, partnership or association can be made subject too, with the section; null when only people can.</summary>
    public string? Bodies { get; init; }
}

/// <summary>What must have reached the subject. Shown beside an answer as graded evidence; it never turns a breach into none.</summary>
/// <param name="Binds">When the order binds.</param>
/// <param name="Section">The section.</param>
/// <param name="Note">What to say to the officer.</param>
public sealed record KnowledgeRule(BindsWhen Binds, string Section, string Note);

/// <summary>When an order binds the subject.</summary>
public enum BindsWhen
{
    /// <summary>From the moment it is made; lack of knowledge goes to reasonable excuse.</summary>
    Made,
    /// <summary>From service.</summary>
    Served,
    /// <summary>When represented in court or served.</summary>
    RepresentedOrServed,
    /// <summary>Breach is an offence only once aware of it (orders made without notice).</summary>
    Aware,
}

/// <summary>Varying, renewing and discharging.</summary>
/// <param name="Who">Who may apply.</param>
/// <param name="Limits">The limits, each with its section.</param>
public sealed record ChangeRule(IReadOnlyList<string> Who, IReadOnlyList<string> Limits)
{
    /// <summary>True when the Act gives a power to vary.</summary>
    public bool MayVary { get; init; } = true;

    /// <summary>True when the Act gives a power to renew or extend.</summary>
    public bool MayRenew { get; init; } = true;

    /// <summary>No discharge inside this period without consent; null when none.</summary>
    public Clocks.Period? DischargeLock { get; init; }

    /// <summary>The event from which <see cref="DischargeLock"/> is counted; its day is day one.</summary>
    public Anchor DischargeLockFrom { get; init; } = Anchor.Made;
}

/// <summary>What a new order does to an earlier one.</summary>
/// <param name="EndsEarlier">True when the earlier order of the kind ends by law.</param>
/// <param name="Section">The section.</param>
/// <param name="Says">In words.</param>
public sealed record ReplacementRule(bool EndsEarlier, string Section, string Says);

/// <summary>Contact by the police, as force policy starts out; a force may change it.</summary>
/// <param name="DaysBetweenContacts">By risk: low, medium, high, very high; at least 1.</param>
/// <param name="BriefingVisitOn">The event on which the terms are gone through.</param>
/// <param name="Note">What else belongs to supervising this type.</param>
public sealed record Supervision(IReadOnlyDictionary<string, int> DaysBetweenContacts, string BriefingVisitOn, string Note)
{
    /// <summary>The same events as <see cref="BriefingVisitOn"/> says, for the platform, which plans a visit on each: made, served, in force, released or the end of a licence.</summary>
    public IReadOnlyList<Anchor> BriefsOn { get; init; } = [Anchor.InForce];
}

/// <summary>A step in the life of an order that the law prescribes.</summary>
/// <param name="Id">Stable, kebab-case.</param>
/// <param name="Name">A few words.</param>
/// <param name="Section">The section.</param>
/// <param name="What">What must be done.</param>
public sealed record Stage(string Id, string Name, string Section, string What)
{
    /// <summary>A deadline in hours with excluded days, from the event that <see cref="From"/> names.</summary>
    public Clocks.HoursClock? Clock { get; init; }

    /// <summary>A deadline in calendar time from the event that <see cref="From"/> names.</summary>
    public Clocks.Period? Within { get; init; }

    /// <summary>The event that starts the deadline.</summary>
    public Anchor? From { get; init; }

    /// <summary>The step belongs in the last so long of <see cref="Within"/> (a review in the last four weeks of the first year); null when any day up to the deadline will do.</summary>
    public Clocks.Period? InLast { get; init; }

    /// <summary>The first and the last day for the step when its event fell on <paramref name="anchor"/>; null when it has no deadline in calendar time.</summary>
    public (DateOnly First, DateOnly Last)? Window(DateOnly anchor)
    {
        if (Within is not { } within)
            return null;
        var last = within.LastDay(anchor);
        return (InLast is { } end ? end.FirstDay(last) : anchor, last);
    }

    /// <summary>The rank that must decide, if any.</summary>
    public RankRule? Authority { get; init; }
}

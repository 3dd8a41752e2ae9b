using System.Globalization;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Platform.Ui;

namespace Poet.Orders.Pages;

/// <summary>How pages of the register say dates and states.</summary>
internal static class Say
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", British) ?? "not known";

    /// <summary>An instant as the clock on the wall shows it.</summary>
    public static string Moment(DateTimeOffset at) => Says.At(at);

    public static string Ends(DateOnly? lastDay, bool untilFurtherOrder) => untilFurtherOrder ? "until further order" : lastDay is null ? "not known" : Day(lastDay);

    /// <summary>By when a step of the law is to be done, with both readings where there are two.</summary>
    public static string Deadline(DeadlineView deadline) => deadline switch
    {
        { By: { } by, OrBy: { } later } => $"By {Moment(by)} on one reading and {Moment(later)} on the other: keep to the earlier",
        { By: { } by } => $"By {Moment(by)}",
        { FirstDay: { } first } when first < deadline.LastDay => $"From {Day(first)} to {Day(deadline.LastDay)}",
        _ => $"By {Day(deadline.LastDay)}",
    };

    public static string State(OrderState? state) => state switch
    {
        OrderState.AwaitingStart => "Waiting to start",
        OrderState.InForce => "In force",
        OrderState.Unconfirmed => "Not confirmed",
        OrderState.Ended => "Ended",
        _ => "Not made or not known then",
    };

    /// <summary>Why nobody can say whether an order binds, and what to do.</summary>
    public static string Doubt(string? why) => why switch
    {
        "EndClaimed" => "A record says that this order has ended and nobody has confirmed it: treat it as neither in force nor ended, and find out",
        "EndBeforeMade" => "The recorded last day is before the day the order was made, so one of them is wrong: treat it as possibly in force, and find out",
        "Quashed" => "The order was quashed later. It bound at this time: ask a lawyer what follows from it",
        _ => "No end is recorded for this order: treat it as possibly in force, and find out",
    };

    public static string Colour(OrderState? state) => state switch
    {
        OrderState.InForce => "green",
        OrderState.AwaitingStart => "yellow",
        OrderState.Unconfirmed => "orange",
        _ => "grey",
    };

    public static string Knowledge(KnowledgeEvidence? evidence) => evidence switch
    {
        null => "No service recorded: serve or tell now, and record it",
        KnowledgeEvidence.Claimed => "A record says served, without a source",
        KnowledgeEvidence.InCourt => "Present or represented in court",
        KnowledgeEvidence.ServedIndirectly => "Served by post or through another",
        KnowledgeEvidence.ServedInPerson => "Served in person",
        KnowledgeEvidence.ToldByOfficer => "Told by an officer",
        _ => "Read back on body-worn video",
    };

    /// <summary>What was handed over, to go on a line about a service; empty where it was not said.</summary>
    public static string HandedOver(IReadOnlyList<PaperGiven> papers) => papers.Count == 0 ? "" : $". Handed over: {string.Join("; ", papers.Select(p => p.Name))}";

    /// <summary>Whether plain words or a translation may still be given as what the order says.</summary>
    public static string Rendering(RenderingState state) => state switch
    {
        RenderingState.Current => "of the newest copy: make sure that this copy is the order as it now stands",
        RenderingState.EarlierVersion => "belongs to an earlier copy of the sealed order, make it anew",
        RenderingState.Replaced => "replaced by a newer one",
        RenderingState.OrderEnded => "the order has ended",
        _ => "the order was changed after that copy was attached: attach the order as changed, or the same copy once more where it shows the change already, then make it anew",
    };

    /// <summary>What stands above a condition's words.</summary>
    public static string Heading(WordsSource source) => source switch
    {
        WordsSource.Spreadsheet => "From spreadsheet, not compared with the sealed order",
        WordsSource.Typed => "As typed in, not compared with the sealed order",
        _ => "The court's words",
    };

    public static string Event(string what) => what switch
    {
        "made" => "Made",
        "served" => "Served or told",
        "released" => "Released from custody",
        "licence-ended" => "Licence or sentence ended",
        "varied" => "Varied",
        "renewed" => "Renewed",
        "ended" => "Ended",
        "end-claimed" => "Said to have ended, not confirmed",
        "status-settled" => "Dates found right against the stated status",
        "terms-confirmed" => "Terms compared with the sealed order",
        "told" => "Told the police something",
        "permission-decided" => "Permission given or refused",
        "permission-withdrawn" => "Permission taken back",
        "ledger-complete" => "Looked through: nothing told is missing",
        "corrected" => "Record corrected",
        _ => what,
    };
}

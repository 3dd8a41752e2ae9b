using Poet.Insight.Domain;

namespace Poet.Insight.Features;

/// <summary>What a figure means: the same wherever it is shown, opened or taken out.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Title">Its name.</param>
/// <param name="Counts">What is counted, and when.</param>
/// <param name="Source">From which records.</param>
/// <param name="SaysNot">What nobody should read out of it.</param>
/// <param name="Columns">What each number of a row is.</param>
internal sealed record Definition(string Code, string Title, string Counts, string Source, string SaysNot, IReadOnlyList<string> Columns)
{
    /// <summary>What a row's first number is a part of: its denominator; left out where it is no part.</summary>
    public string? OutOf { get; init; }

    /// <summary>True where the rows are points in time that follow each other.</summary>
    public bool Trend { get; init; }

    /// <summary>How many of the columns, from the first on, count records and open them. The others are days, or things of another kind.</summary>
    internal int OpenColumns { get; init; } = Columns.Count;

    /// <summary>How many of the columns, from the first on, count people or records; those after them are days.</summary>
    internal int CountColumns { get; init; } = Columns.Count;

    /// <summary>How the rows hang together: what of them may leave the police depends on it.</summary>
    internal RowsAre Rows { get; init; }

    /// <summary>True where rows name members of staff: such a figure does not leave.</summary>
    internal bool NamesStaff { get; init; }
}

/// <summary>Every figure that Insight shows, in the order of the page.</summary>
internal static class Definitions
{
    private const string InCommunity = "People bound by at least one order in force on that day who were not in custody or hospital, as far as it is recorded; whoever was released on the day counts. Records that are one person count once. "
        + "Worked out from the history of orders and custody, not from lists of the time.";
    private const string CommunitySource = "Orders and their states; times in custody; merged records.";
    private const string CommunitySaysNot = "A time in custody that nobody recorded counts as time in the community. More people do not mean more danger: orders are granted because somebody applies.";

    public static readonly Definition Referrals = new("referrals", "Referrals, by what became of them",
        "Referrals received in the period, each once, by where it stood on the last day. One that was returned and sent in again counts where it stood then.",
        "Referrals and their states.", "How many people would have needed an order, or how good a referral was.", ["Referrals"])
    { OutOf = "of all referrals received in the period", Rows = RowsAre.Parts };

    public static readonly Definition Sources = new("referrals-by-source", "Referrals, by where they came from",
        "Referrals received in the period, each once, by the kind of source that referred; accepted, not progressed and undecided are where each stood on the last day, and one that was returned is undecided.",
        "Referrals and their states.", "Which source is right more often: those that refer early have more that are not progressed.", ["Received", "Accepted", "Not progressed", "Undecided"])
    { Rows = RowsAre.Parts };

    public static readonly Definition Applications = new("applications", "Applications, by type",
        "Made: signed for content and law, so that a court is asked, or decided without that. Heard: a court heard it on at least one day. Granted: an order was made, in whole or in part. "
        + "Ended without decision: withdrawn, or the case collapsed. Each counts in the period in which it happened, so granted is not a part of made.",
        "Applications, their signatures, hearings and outcomes.", "A share of success: what was granted this year may have been made last year.", ["Made", "Heard", "Granted", "Refused", "Ended without decision"])
    { Rows = RowsAre.Parts };

    public static readonly Definition Awaiting = new("awaiting-court", "Drafted and awaiting court, by how long",
        "Applications signed for content and law on which no court had decided on that day, by the days since both had signed the text as it stood then.",
        "Applications and their states.", "Whether a court or the force is why it waits.", ["Applications"])
    { OutOf = "of all that await court", Rows = RowsAre.Parts };

    public static readonly Definition ByType = new("orders-by-type", "Orders in force, by type",
        "Orders that bound somebody on that day and for which the force was responsible. \"Subject told\" are those of them for which a service, or that the "
        + "subject was told, is recorded by then. Waiting are orders made that start on a release, a service or a date to come; unconfirmed those whose record leaves open whether they bind.",
        "Orders, their states, services and handovers.", "How many people are bound: one may have several orders. Orders that were never recorded here are not counted.", ["In force", "of these, subject told", "Waiting to start", "Unconfirmed"])
    { OutOf = "of all orders in force", Rows = RowsAre.Parts };

    public static readonly Definition ByUnit = new("orders-by-unit", "Orders in force, by unit", "The unit of the offender manager on that day. An order that nobody had been given is under \"No unit\".",
        "Orders and how they are supervised.", "How much work an order is.", ["In force"])
    { OutOf = "of all orders in force", Rows = RowsAre.Parts };

    public static readonly Definition ByRisk = new("orders-by-risk", "Orders in force, by risk", "The risk that an officer and a second person had agreed by that day for the supervision of the order.",
        "Orders and the agreed cadence of contacts.", "What will happen. A risk is a judgement on a day, and may be out of date.", ["In force"])
    { OutOf = "of all orders in force", Rows = RowsAre.Parts };

    public static readonly Definition ByMonth = new("community-by-month", "People in the community, month by month", InCommunity, CommunitySource, CommunitySaysNot, ["In the community", "All bound"])
    {
        OutOf = "of all people bound by an order in force", Trend = true, Rows = RowsAre.Apart,
    };

    public static readonly Definition ByYear = new("community-by-year", "People in the community, year by year", InCommunity + " At the end of each year, and on the day.", CommunitySource, CommunitySaysNot, ["In the community", "All bound"])
    {
        OutOf = "of all people bound by an order in force", Trend = true, Rows = RowsAre.Apart,
    };

    public static readonly Definition Contacts = new("contacts", "Contacts due and overdue",
        "Orders under supervision on that day, each once, by the day of the next contact that officer and sergeant had agreed: overdue when it had passed, due when it was within seven days. "
        + "Not set: nobody managed the order, no cadence was agreed, or the order waited to start. A visit by another force is no contact of this one.",
        "Supervision of orders, agreed cadence, visits.", "Whether a contact was any good, or that somebody overdue did anything.", ["Orders"])
    { OutOf = "of all orders under supervision", Rows = RowsAre.Parts };

    public static readonly Definition Overdue = new("overdue", "Overdue contacts, by how long", "Days between the day of the next contact and the day asked about.",
        "Supervision of orders, agreed cadence, visits.", "Why nobody went.", ["Orders"])
    { OutOf = "of all overdue", Rows = RowsAre.Parts };

    public static readonly Definition Workload = new("workload", "Workload, by offender manager",
        "Orders that each manager had under supervision on that day, and how many of their contacts were due within seven days or overdue.",
        "Supervision of orders.", "A number of orders says nothing of how much work each is.", ["Orders", "Due within seven days", "Overdue"])
    { OutOf = "of all orders under supervision", NamesStaff = true };

    public static readonly Definition Visits = new("visits", "Visits made", "Visits in the period, by whether the subject was met.",
        "Visits that this force recorded.", "Whether terms were checked on a visit.", ["Visits"])
    { OutOf = "of all visits in the period", Rows = RowsAre.Parts };

    public static readonly Definition Breaches = new("breaches", "Breaches, and who stands behind them",
        "Suspected breaches that happened in the period, with the different persons and orders behind them, how many are by the person with the most, and how many half of the persons have at most (the median, a number that really occurs). One person does not stand for many.",
        "Breaches.", "That more breaches mean worse people or better police: who looks more finds more.", ["Breaches", "Persons", "Orders", "By the person with the most", "Without that person", "Half of the persons have at most"])
    { OutOf = "of all breaches in the period", OpenColumns = 1, CountColumns = 5, Rows = RowsAre.Parts };

    public static readonly Definition Quiet = new("quiet-and-checked", "Quiet, and checked",
        "People with an order under supervision on that day, each once. Checked: at no time in the period was a contact with them overdue, or for over a week without a manager or an agreed cadence, under any of their orders here, one that waits to start included. Quiet: no suspected breach of any order "
        + "happened in the period, other than one closed without further action. Whoever came under supervision within the period counts for the rest of it.",
        "Supervision of orders, agreed cadence, visits, breaches.", "That supervision is why somebody was quiet. Quiet and not checked may be luck; what nobody saw or recorded here is not counted, and an arrest by another force may be unknown.", ["Persons"])
    { OutOf = "of all people with an order under supervision", Rows = RowsAre.Parts };

    public static readonly Definition Forecast = new("forecast", "What the next four weeks bring",
        "Orders under supervision on that day whose next contact falls due in each of the four weeks that follow it; those that would be overdue at its end if nobody went anywhere; and orders in force that end within it as they stand.",
        "Supervision of orders, agreed cadence, the ends of orders.", "What will happen: somebody goes, cadences change, orders are extended or discharged.", ["Contacts that fall due", "Overdue at its end if nobody goes", "Orders that end"]);

    public static readonly Definition Timeliness = new("timeliness", "How long things took",
        "Days from the one to the other, for what was done in the period: a referral decided (accepted or not progressed), an application decided by a court (from the day it was made), a suspected breach decided about for the first time, and the first visit on which "
        + "somebody was met after a release. Half took the days of the second column or fewer, nine in ten those of the third; both are days that really occurred, and no average.",
        "Referrals, applications, breaches, times in custody, visits.", "How long those take that are not done yet, or whether the time was needed.", ["Done", "Half within days", "Nine in ten within days", "Longest, in days"])
    { OpenColumns = 1, CountColumns = 1, Rows = RowsAre.Apart };

    public static readonly Definition Solved = new("solved", "Solved after arrest",
        "Of the suspected breaches that happened in the period, those with an arrest by the last day; of these, those charged, those that a court found, those recalled to prison, and those with none of it and no further action. "
        + "Solved is charged, found or recalled, each breach once. The rest is open.",
        "Breaches and the steps taken on them.", "It is a share of arrests, not of breaches, and late breaches had less time.", ["Breaches"])
    { OutOf = "of all breaches for the first two, of those with an arrest for the rest" };

    public static readonly Definition CrimeOutcomes = new("crime-outcomes", "Outcomes of crimes, by Home Office number",
        "Of the suspected breaches that happened in the period, those recorded as a crime by the last day; of these, each by the outcome under which it was finished by then, the last where there were several. Solved are outcomes 1 to 4 and 6 to 8: "
        + "charged, cautioned, taken into consideration, penalty notice, warning or community resolution. Diversion (22) is no formal action, and is not among them.",
        "Breaches, their crime references and outcomes.", "Whether a court found anything, or how a breach that is no offence ended. Late crimes had less time, and one breach may be part of a crime that holds more.", ["Breaches"])
    { OutOf = "of all breaches for the first, of those recorded as a crime for the rest" };

    public static readonly Definition Years = new("grants-and-disruptions", "Grants and disruptions, year by year",
        "Orders that a court granted on an application recorded here, by the day of the decision; and disruptions recorded from breaches, by the day from which they show, with those that came of an order granted so. "
        + "The last year is as far as the day asked about.",
        "Outcomes of applications; disruptions recorded from breaches.", "Nothing here says what would have happened otherwise.", ["Granted", "Disruptions", "of these, from an order so granted"])
    { Rows = RowsAre.Apart };

    public static readonly Definition Disruptions = new("disruptions", "Disruptions, by strand and scale",
        "Disruptions recorded from breaches that show in the period, by strand of the strategy against serious and organised crime, and by how great the effect was found to be.",
        "Disruptions recorded from breaches.", "How great an effect was is a judgement; nothing counts what did not happen.", ["Minor", "Moderate", "Major"])
    { Rows = RowsAre.Parts };

    public static readonly Definition Transfers = new("transfers", "Transfers to and from other forces",
        "Open: drafted (from here) or offered (to here) by that day and not declined, withdrawn or effective by its end. The others count in the period in which they ended.",
        "Transfers.", "How many orders went: one transfer may carry several.", ["Open on the day", "Effective in the period", "Declined", "Withdrawn"])
    { Rows = RowsAre.Apart };

    public static readonly IReadOnlyList<Definition> All =
        [Referrals, Sources, Applications, Awaiting, ByType, ByUnit, ByRisk, ByMonth, ByYear, Contacts, Overdue, Workload, Visits, Forecast, Quiet, Timeliness, Breaches, Solved, Years, Disruptions, CrimeOutcomes, Transfers];

    /// <summary>The figure of that code; null for none.</summary>
    public static Definition? Find(string code) => All.FirstOrDefault(d => d.Code == code);
}

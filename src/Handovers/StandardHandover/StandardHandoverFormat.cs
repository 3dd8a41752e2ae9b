namespace Poet.Handovers.StandardHandover;

/// <summary>
/// A handover in numbered sections, printed as one HTML file that any browser opens without a network. The national working party's own paper is not published; the sections are built from what
/// forces report as missing and from probation's circulars on case transfer (PC52/2004, PC25/2007, PI 07/2014). Compare it with the paper once it is at hand.
/// </summary>
public sealed class StandardHandoverFormat : IHandoverFormat
{
    /// <inheritdoc/>
    public HandoverFormatInfo Info { get; } = new("standard-handover", "1.0", "Handover in sections, as one HTML file", AnswerWithinWorkingDays: 5);

    /// <inheritdoc/>
    public IReadOnlyList<HandoverSection> Sections { get; } =
    [
        Must(HandoverSections.Identity, 3, "Identity", "Names, dates of birth, identifiers, languages, needs"),
        Must(HandoverSections.Safety, 4, "Safety", "Warnings, weapons, dogs, threats to staff, self-harm, with the date each was last confirmed"),
        Must(HandoverSections.Orders, 5, "Orders", "Type, court, dates, status, and each condition in its words"),
        Must(HandoverSections.Justification, 6, "Why each condition", "The criminality it stops and the evidence, by reference"),
        Must(HandoverSections.ForceBound, 7, "Wording bound to the force", "Each term that names a force, officer, station, telephone or e-mail, and what is done about it"),
        Must(HandoverSections.Variations, 8, "Variations, renewals, appeals", "History, what is pending, who appears in court"),
        Must(HandoverSections.Knowledge, 9, "Proof of knowledge", "Service, briefings, read-back, body-worn video references"),
        When(HandoverSections.Licence, 10, "Licence and probation", "Licence conditions, dates, practitioner"),
        Must(HandoverSections.Notifications, 11, "What the person has notified", "Addresses, telephones, devices, names online, accounts, vehicles; last told, next due"),
        Must(HandoverSections.Permissions, 12, "Permissions", "Live prior approvals with their times, refusals with the reason"),
        Must(HandoverSections.Contact, 13, "Contact and visits", "The agreed cadence, visits of the last twelve months, next due"),
        Must(HandoverSections.Risk, 14, "Risk", "Assessments with dates and assessor, the current rating, what would raise it"),
        When("mappa", 15, "MAPPA", "Category, level, lead agency, next meeting, actions open"),
        Must(HandoverSections.Intelligence, 16, "Intelligence", "Graded summary; what is restricted by reference"),
        Must(HandoverSections.Breaches, 17, "Breaches", "Suspected and proved, decisions with reasons, live cases"),
        When("live-operations", 18, "Live operations", "Only whom to ask before acting"),
        When(HandoverSections.Victims, 19, "Victims and protected people", "By reference: safe contact, who is told when"),
        When("plan", 20, "Plan and tier", "Open actions with their owner"),
        When("property", 21, "Property and passports", "Held items, where"),
        May("partners", 22, "Partners", "Prisons, health, local authority, voluntary contacts"),
        Must(HandoverSections.Diary, 23, "Diary", "Every deadline that is known, with its consequence"),
        May("media", 24, "Media and sensitivity", "Press, public figure, family link with officers"),
        Must(HandoverSections.Audit, 25, "Audit", "Where the record of who did what is kept"),
    ];

    /// <inheritdoc/>
    public HandoverFile Write(HandoverPack pack) => new("html", "text/html", HtmlPack.Of(pack, Info));

    private static HandoverSection Must(string code, int number, string heading, string says) => new(code, number, heading, SectionNeed.Mandatory, says);

    private static HandoverSection When(string code, int number, string heading, string says) => new(code, number, heading, SectionNeed.Conditional, says);

    private static HandoverSection May(string code, int number, string heading, string says) => new(code, number, heading, SectionNeed.Optional, says);
}

using System.Globalization;
using System.Text;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests;

/// <summary>docs/order-types.md is made from the plugins, so that the table a solicitor reads is the law the program applies.</summary>
public sealed class OrderTypesDocument
{
    private const string ToApprove = "run the tests of this project once with POET_APPROVE=1 to write docs/order-types.md again, and read what changed";

    [Fact]
    public void the_committed_table_is_what_the_plugins_say()
    {
        var file = Path.Combine(Root(), "docs", "order-types.md");
        var made = Document();
        if (Environment.GetEnvironmentVariable("POET_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, made);
        }

        File.Exists(file).Should().BeTrue(ToApprove);
        File.ReadAllText(file).ReplaceLineEndings("\n").Should().Be(made, ToApprove);
    }

    [Fact]
    public void every_form_in_force_has_a_row() =>
        Plugins.All.SelectMany(t => InForce(t).Forms).Should().OnlyContain(f => Document().Contains($"| {f.ShortName} | {f.Name} |"));

    private static string Document()
    {
        StringBuilder text = new();
        text.Append("""
            # Order types

            Made from the plugins by a test; do not edit. Law of England and Wales, as each plugin states it; not legal advice. A form's sections,
            conditions, steps and responses are in the plugin itself and on the order's page. "Registered only": others ask for it, or its law has run out; what a court
            made is recorded, checked and enforced all the same.

            ## Forms now in force

            Lengths are counted from the day named, which is day one. Notification is what the statute itself asks; days count the day of the event as the first.

            | Code | Form | A force applies | Age | At least | At most | Until further order | Counted from | Notification | Breach | Arrest |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var type in Plugins.All)
            foreach (var form in InForce(type).Forms)
                Row(text, form.ShortName, form.Name, Applied(InForce(type), form), Age(form.Ages), AtLeast(form.Duration), AtMost(form.Duration), Further(form.Duration), CountedFrom(form.Duration.CountsFrom),
                    Notification(form), Breach(form.Breach), Arrest(form.Breach.Arrest));

        text.Append("""

            ## Editions

            An order stands on the edition of the day it was made. One that is not certain, or awaits commencement, is off for applications until an administrator
            switches it on; registering, checking and recording a breach work for every edition.

            | Type | Edition | From | To | Areas | Certainty | Where the text was read |
            | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var type in Plugins.All)
            foreach (var edition in type.Editions)
                Row(text, type.Info.Code, edition.Id, edition.AwaitsCommencement ? "awaits commencement" : Day(edition.CommencesOn), edition.ClosesOn is { } closes ? Day(closes) : "",
                    edition.Areas.Count == 0 ? "all" : string.Join(", ", edition.Areas), edition.Certainty.ToString().ToLowerInvariant(), edition.Source);

        text.Append("\n## Points to confirm with a solicitor\n");
        foreach (var type in Plugins.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {type.Info.Name} ({type.Info.Code})\n\n");
            HashSet<Doubt> told = []; // a later edition repeats what it inherits
            foreach (var edition in type.Editions)
            {
                if (edition.Uncertainty is { } uncertain)
                    text.Append(CultureInfo.InvariantCulture, $"- {edition.Id}: {uncertain}\n");
                foreach (var doubt in edition.Doubts.Where(told.Add))
                    text.Append(CultureInfo.InvariantCulture, $"- {edition.Id}, {doubt.About} ({doubt.Certainty.ToString().ToLowerInvariant()}): {doubt.Says}\n");
            }
            if (type.Editions.All(e => e.Uncertainty is null && e.Doubts.Count == 0))
                text.Append("- None\n");
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Row(StringBuilder text, params string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    private static Edition InForce(IOrderType type) => type.Editions.LastOrDefault(e => !e.AwaitsCommencement) ?? type.Editions[^1];

    private static string Applied(Edition edition, OrderForm form) =>
        form.RegisteredOnly is not null ? "registered only" : edition.Certainty == Certainty.High ? "yes" : "off until switched on";

    private static string Age(AgeRule ages) => ages.Minimum.ToString(CultureInfo.InvariantCulture) + " and over";

    private static string AtLeast(DurationRule rule) => WithUnder18(rule, r => r.Minimum?.InWords() ?? "none");

    private static string AtMost(DurationRule rule) => WithUnder18(rule, r => r.Maximum?.InWords() ?? (r.EndsWhen is null ? "none" : "none; ends when: " + LowerFirst(r.EndsWhen)));

    private static string Further(DurationRule rule) => WithUnder18(rule, r => r is { UntilFurtherOrder: true, UntilEvent: true, EndsWhen: null } ? "yes, or until an event" : r.UntilFurtherOrder ? "yes" : r.UntilEvent ? "until the event" : "no");

    private static string WithUnder18(DurationRule rule, Func<DurationRule, string> say) =>
        rule.Under18 is { } young && say(young) != say(rule) ? $"{say(rule)}; under 18: {say(young)}" : say(rule);

    private static string CountedFrom(Anchor anchor) => anchor switch
    {
        Anchor.Made => "the day made",
        Anchor.Served => "service",
        Anchor.InForce => "coming into force",
        Anchor.Released => "release",
        Anchor.LicenceEnd => "end of licence",
        Anchor.EarlierOrderEnd => "end of an earlier order",
        Anchor.StatedDate => "the date stated",
        Anchor.Arrested => "arrest",
        _ => "the event",
    };

    // the first deadline and how often it repeats; all duties are in the plugin
    private static string Notification(OrderForm form)
    {
        var always = form.Duties.Where(d => !d.OnlyIfOrdered).ToList();
        if (always.FirstOrDefault(d => d.From != Anchor.Event && !d.BeforeEvent) is not { } first)
            return always.Count == 0 && form.Duties.Count > 0 ? "only if ordered" : "none";
        var again = always.Where(d => d.Every is not null).Select(d => d.Every!.Value).OrderByDescending(p => p.Years).Select(p => p.InWords()).ToList();
        var custody = first.CustodyDisregardedBy is { } section ? $"; time in custody left out ({section})" : "";
        return $"{Period.OfDays(first.Days).InWords()} from {CountedFrom(first.From)} ({first.Section}){(again.Count > 0 ? "; again every " + string.Join(" or ", again) : "")}{custody}";
    }

    private static string Breach(BreachRule rule) => rule.Nature switch
    {
        BreachNature.Offence => "offence",
        BreachNature.Contempt => "contempt",
        BreachNature.CivilBreach => "not an offence",
        _ => "offence or contempt",
    } + $", {rule.Section}: {rule.MaximumPenalty}";

    private static string Arrest(Power power) => power.Answer switch
    {
        PowerAnswer.Yes => "yes, " + power.Section,
        PowerAnswer.No => "no",
        _ => "only where attached to the term, " + power.Section,
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Poet.Platform.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository, so there is no document to compare");
    }
}

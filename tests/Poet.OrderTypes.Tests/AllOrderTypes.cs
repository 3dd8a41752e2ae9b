using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests;

/// <summary>What must hold for every order type, and among them.</summary>
public sealed partial class AllOrderTypes
{
    public static TheoryData<string> Codes => Plugins.Codes;

    [Fact]
    public void every_type_that_the_platform_knows_is_here() =>
        Plugins.All.Select(t => t.Info.Code).Should().Contain(
        [
            "ASBI", "CBO", "DAPO", "DVPO", "FGMPO", "FMPO", "GANG", "KCPO", "NMO", "NOTIF", "OCCUP", "RESTR", "SCPO", "SHPO", "SPO", "SRO", "STPO", "STRO", "SVRO", "VOO",
        ]);

    [Theory, MemberData(nameof(Codes))]
    public void what_others_ask_for_says_why_and_every_form_says_what_a_new_force_needs(string code)
    {
        var registered = code is "FGMPO" or "FMPO" or "KCPO" or "NMO" or "OCCUP" or "RESTR" or "SVRO";

        Forms(code).Should().OnlyContain(f => f.RegisteredOnly != null == registered && f.Handover.Count > 0);
    }

    [Fact]
    public void codes_and_names_are_unique()
    {
        Plugins.All.Select(t => t.Info.Code).Should().OnlyHaveUniqueItems().And.OnlyContain(c => CodeShape().IsMatch(c));
        Plugins.All.Select(t => t.Info.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void no_spelling_means_two_types_once_punctuation_and_spaces_are_removed()
    {
        var spellings = Plugins.All.SelectMany(t => t.Info.Spellings.Select(s => s.Text)
            .Concat([t.Info.Code, t.Info.Name]).Concat(t.Editions.SelectMany(e => e.Forms).SelectMany(f => new[] { f.Name, f.ShortName }))
            .Select(Key).Distinct().Select(text => (text, t.Info.Code)));

        spellings.GroupBy(s => s.text).Where(g => g.Count() > 1).SelectMany(g => g).Should().BeEmpty();
    }

    [Fact]
    public void result_codes_are_four_digits_and_unique() =>
        Plugins.All.SelectMany(t => t.Info.ResultCodes).Select(r => r.Code).Should().OnlyHaveUniqueItems().And.OnlyContain(c => ResultShape().IsMatch(c));

    [Theory, MemberData(nameof(Codes))]
    public void spellings_are_written_as_they_are_compared(string code)
    {
        var spellings = Plugins.Get(code).Info.Spellings;

        spellings.Select(s => s.Text).Should().OnlyHaveUniqueItems();
        spellings.Where(s => !Shape().IsMatch(s.Text)).Should().BeEmpty("spellings are in lower case without punctuation");
    }

    [Theory, MemberData(nameof(Codes))]
    public void editions_are_in_order_and_do_not_overlap(string code)
    {
        var editions = Plugins.Get(code).Editions;

        editions.Should().NotBeEmpty().And.BeInAscendingOrder(e => e.CommencesOn);
        editions.Select(e => e.Id).Should().OnlyHaveUniqueItems();
        // one that awaits commencement stands beside the one in force until somebody switches it on
        foreach (var area in editions.Where(e => !e.AwaitsCommencement).GroupBy(e => string.Join('|', e.Areas)))
            foreach (var (earlier, later) in area.Zip(area.Skip(1)))
                earlier.ClosesOn.Should().BeBefore(later.CommencesOn, $"{earlier.Id} closes before {later.Id} begins");
    }

    [Theory, MemberData(nameof(Codes))]
    public void uncertain_law_says_what_is_uncertain(string code)
    {
        foreach (var edition in Plugins.Get(code).Editions)
        {
            edition.Source.Should().NotBeNullOrWhiteSpace();
            if (edition.Certainty != Certainty.High)
                edition.Uncertainty.Should().NotBeNullOrWhiteSpace(edition.Id);
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void every_form_has_its_basis_routes_breach_and_a_section_for_each_rule(string code)
    {
        foreach (var form in Forms(code))
        {
            Sections(form).Should().OnlyContain(s => !string.IsNullOrWhiteSpace(s), form.Name);
            form.Routes.Should().NotBeEmpty().And.OnlyContain(r => r.Applicants.Count > 0 && r.TestElements.Count > 0);
            form.Breach.MaximumPenalty.Should().NotBeNullOrWhiteSpace();
            form.Enforcement.Should().NotBeEmpty(form.Name);
            form.Ages.Minimum.Should().BeGreaterThanOrEqualTo(10);
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void ids_are_unique_in_kebab_case(string code)
    {
        foreach (var form in Forms(code))
            foreach (var ids in new[] { form.Duties.Select(d => d.Id), form.Stages.Select(s => s.Id), form.Enforcement.Select(o => o.Id) })
            {
                ids.Should().OnlyHaveUniqueItems(form.Name);
                ids.Where(id => !Kebab().IsMatch(id)).Should().BeEmpty();
            }
    }

    [Theory, MemberData(nameof(Codes))]
    public void every_condition_kind_named_is_in_the_library_or_the_types_own(string code)
    {
        var known = KindIds().Concat(Plugins.Get(code).OwnKinds.Select(k => k.Id)).ToHashSet();

        foreach (var list in Forms(code).Select(f => f.Conditions))
        {
            // a closed list of nothing is an order without terms
            if (!list.Closed)
                list.Kinds.Should().NotBeEmpty();
            list.Kinds.Select(k => k.KindId).Should().OnlyHaveUniqueItems().And.BeSubsetOf(known);
            list.Barred.Where(b => !known.Contains(b.KindId) || list.For(b.KindId) is not null || b.Section is null).Should().BeEmpty();
            list.MustContain.Should().BeSubsetOf(list.Kinds.Select(k => k.KindId));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void worked_examples_of_the_law_hold(string code)
    {
        var type = Plugins.Get(code);

        type.Examples.Should().NotBeEmpty();
        foreach (var example in type.Examples)
            Plugins.Findings(code, example.Dates, example.Form).Should().Equal(example.Findings, example.Says);
    }

    [Theory, MemberData(nameof(Codes))]
    public void guidance_tells_a_newcomer_enough_in_plain_words(string code)
    {
        var info = Plugins.Get(code).Info;

        info.Guidance.Length.Should().BeGreaterThan(300);
        info.Guidance.Should().Contain("## ");
        info.Purpose.Should().NotBeNullOrWhiteSpace().And.NotEndWith(".");
    }

    private static IEnumerable<OrderForm> Forms(string code) => Plugins.Get(code).Editions.SelectMany(e => e.Forms);

    private static IEnumerable<string?> Sections(OrderForm form) =>
    [
        form.Basis.Act, form.Basis.Make, form.Basis.Breach, .. form.Routes.Select(r => r.Section), form.Ages.Section, form.Duration.Section,
        form.Duration.Under18?.Section ?? form.Duration.Section, form.Starts.Section, form.Knowledge.Section, form.Conditions.Section, form.Breach.Section,
        .. form.Duties.Select(d => d.Section), .. form.Stages.Select(s => s.Section), .. form.Enforcement.Select(o => o.Source),
        .. form.Conditions.Kinds.Where(k => k.Maximum is not null || k.MaxHoursInADay is not null || !k.UntilFurtherOrder).Select(k => k.Section),
        form.Breach.Arrest.Answer == PowerAnswer.No ? "none" : form.Breach.Arrest.Section,
        form.Breach.ToCourt is { } clock ? clock.Section : "none",
        form.Replaces is { } replaces ? replaces.Section : "none",
    ];

    // the library's ids are constants; a kind that is named before its class lands is still known by its constant
    private static IEnumerable<string> KindIds() =>
        typeof(ConditionKinds).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Concat(ConditionKinds.All.Select(k => k.Id));

    private static string Key(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    [GeneratedRegex("^[A-Z0-9]{3,12}$")]
    private static partial Regex CodeShape();

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex ResultShape();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex("^[a-z0-9]+( [a-z0-9]+)*$")]
    private static partial Regex Shape();
}

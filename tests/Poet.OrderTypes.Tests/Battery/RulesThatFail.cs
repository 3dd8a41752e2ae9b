using Poet.OrderTypes.Conformance;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.Battery;

/// <summary>A rule that cannot fail proves nothing: each is tried on order types that are broken on purpose.</summary>
public sealed class RulesThatFail
{
    private static readonly ChangedType Good = ChangedType.Of(Plugins.Get("GANG"));
    private static readonly DateOnly Later = new(2023, 6, 1);

    private static readonly (string Rule, string Says, Func<ChangedType> Broken)[] Cases =
    [
        ("code", "not usable", () => Good with { Info = Good.Info with { Code = "gang" } }),
        ("texts", "the purpose is empty", () => Good with { Info = Info("Purpose", " ") }),
        ("guidance", "characters", () => Good with { Info = Info("Guidance", "## Short") }),
        ("guidance", "no headings", () => Good with { Info = Info("Guidance", new string('a', 400)) }),
        ("guidance", "full stop", () => Good with { Info = Info("Purpose", "Prevents violence.") }),
        ("spellings", "not written as it is compared", () => Good with { Info = Good.Info with { Spellings = ["Gang-order"] } }),
        ("spellings", "more than once", () => Good with { Info = Good.Info with { Spellings = ["gang order", "gang order"] } }),
        ("spellings", "the code or the name", () => Good with { Info = Good.Info with { Spellings = ["gang"] } }),
        ("result-codes", "four digits", () => Good with { Info = Good.Info with { ResultCodes = [new("35A5", FormKind.Full)] } }),
        ("result-codes", "more than once", () => Good with { Info = Good.Info with { ResultCodes = [new("3515", FormKind.Full), new("3515", FormKind.Interim)] } }),
        ("editions", "no edition", () => Good with { Editions = [] }),
        ("editions", "empty or taken", () => Good with { Editions = [Good.Editions[0], Good.Editions[0]] }),
        ("editions", "has no form", () => Good.Edition(e => e with { Forms = [] })),
        ("editions", "more than once", () => Good.Edition(e => e with { Forms = [e.Forms[0], e.Forms[0]] })),
        ("editions", "closes before it commences", () => Good.Edition(e => e with { ClosesOn = e.CommencesOn.AddDays(-1) })),
        ("editions-overlap", "overlap", () => Good with { Editions = [Good.Editions[0] with { ClosesOn = Later }, Second(Later)] }),
        ("editions-overlap", "after a later one", () => Good with { Editions = [Second(Later), Good.Editions[0] with { ClosesOn = Later.AddDays(-1) }] }),
        ("editions-gap", "no law stands", () => Good with { Editions = [Good.Editions[0] with { ClosesOn = Later.AddDays(-2) }, Second(Later)] }),
        ("own-route", "every route is an interim one", () => Good.Form(f => f with { Routes = [f.Routes[0] with { Kind = RouteKind.Interim }] })),
        ("uncertainty", "say what is uncertain", () => Good.Edition(e => e with { Certainty = Certainty.Low })),
        ("certainty", "calls itself certain", () => Good.Edition(e => e with { AwaitsCommencement = true })),
        ("certainty", "yet says what is uncertain", () => Good.Edition(e => e with { Uncertainty = "Something" })),
        ("sources", "where its text was read", () => Good.Edition(e => e with { Source = "" })),
        ("sources", "the change", () => Good.Edition(e => e with { Amendments = [new("A pilot", "2020", Certainty.High, "")] })),
        ("sources", "the doubt", () => Good.Edition(e => e with { Doubts = [new("Penalties", Certainty.Low, "")] })),
        ("sections", "the start names no section", () => Good.Form(f => f with { Starts = new(Anchor.Made, "") })),
        ("sections", "the limit of curfew names no section", () => Good.Form(f => f with { Conditions = f.Conditions with { Kinds = [new(ConditionKinds.Curfew) { MaxHoursInADay = 8 }] } })),
        ("routes", "no route", () => Good.Form(f => f with { Routes = [] })),
        ("routes", "nobody who may apply", () => Good.Form(f => f with { Routes = [f.Routes[0] with { Applicants = [] }] })),
        ("routes", "no elements", () => Good.Form(f => f with { Routes = [f.Routes[0] with { TestElements = [] }] })),
        ("breach", "greatest penalty", () => Good.Form(f => f with { Breach = f.Breach with { MaximumPenalty = "" } })),
        ("breach", "what may be done", () => Good.Form(f => f with { Enforcement = [] })),
        ("powers", "what the officer must have", () => Good.Form(f => f with { Breach = f.Breach with { Arrest = f.Breach.Arrest with { Test = "" } } })),
        ("powers", "names no section", () => Good.Form(f => f with { Breach = f.Breach with { Arrest = f.Breach.Arrest with { Section = null } } })),
        ("ranks", "gives 'force policy'", () => Good.Form(f => f with { Routes = [f.Routes[0] with { Authority = new(Rank.Superintendent, IsLaw: true, "force policy") }] })),
        ("ages", "the least age is 9", () => Good.Form(f => f with { Ages = f.Ages with { Minimum = 9 } })),
        ("ids", "kebab-case", () => Good.Form(f => f with { Stages = [f.Stages[0] with { Id = "Review Hearing" }] })),
        ("ids", "more than once", () => Good.Form(f => f with { Stages = [f.Stages[0], f.Stages[0]] })),
        ("steps", "no event that starts it", () => Good.Form(f => f with { Stages = [f.Stages[0] with { Within = Period.OfDays(3), From = null }] })),
        ("steps", "a time that it does not give", () => Good.Form(f => f with { Stages = [f.Stages[0] with { InLast = Period.OfDays(3) }] })),
        ("steps", "gives 0 days", () => Good.Form(f => f with { Duties = [new("tell", "Tell the police", 0, Anchor.Served, "s.1")] })),
        ("supervision", "missing or less than one", () => Good.Form(f => f with { Supervision = f.Supervision! with { DaysBetweenContacts = new Dictionary<string, int> { ["low"] = 0 } } })),
        ("supervision", "less often", () => Good.Form(f => f with { Supervision = f.Supervision! with { DaysBetweenContacts = new Dictionary<string, int> { ["low"] = 7, ["medium"] = 14, ["high"] = 7, ["very high"] = 7 } } })),
        ("supervision", "no event plans", () => Good.Form(f => f with { Supervision = f.Supervision! with { BriefsOn = [] } })),
        ("handover", "takes the order on", () => Good.Form(f => f with { Handover = [] })),
        ("facts-named", "names a fact", () => Good.Form(f => f with { Routes = [f.Routes[0] with { TestElements = ["It is necessary"] }] })),
        ("facts", "no usable id", () => Asking(new CaseFact("Gang Fact", "Is it so?", "it is so", FactGroup.Conduct))),
        ("facts", "asks no question", () => Asking(new CaseFact("gang-fact", "It is so", "it is so", FactGroup.Conduct))),
        ("facts", "as a clause", () => Asking(new CaseFact("gang-fact", "Is it so?", "It is so.", FactGroup.Conduct))),
        ("facts", "means two facts", () => Asking(new CaseFact("gang-fact", "Is it so?", "it is so", FactGroup.Conduct), new CaseFact("gang-fact", "Is it?", "it is", FactGroup.Conduct))),
        ("kinds", "not in the library", () => Good.Form(f => f with { Conditions = f.Conditions with { Kinds = ["curfeew"] } })),
        ("kinds", "more than once", () => Good.Form(f => f with { Conditions = f.Conditions with { Kinds = [ConditionKinds.Curfew, ConditionKinds.Curfew] } })),
        ("own-kinds", "taken", () => Good with { OwnKinds = [ConditionKinds.ById(ConditionKinds.Curfew)!] }),
        ("barred", "names no section", () => Good.Form(f => f with { Conditions = f.Conditions with { Barred = [ConditionKinds.CashLimit] } })),
        ("barred", "offered and barred", () => Good.Form(f => f with { Conditions = f.Conditions with { Barred = [new(ConditionKinds.Curfew) { Section = "s.1" }] } })),
        ("open-lists", "open and empty", () => Good.Form(f => f with { Conditions = f.Conditions with { Kinds = [] } })),
        ("open-lists", "which is not offered", () => Good.Form(f => f with { Conditions = f.Conditions with { MustContain = [ConditionKinds.CashLimit] } })),
        ("limits", "25 hours", () => Good.Form(f => f with { Conditions = f.Conditions with { Kinds = [new(ConditionKinds.Curfew) { MaxHoursInADay = 25 }] } })),
        ("limits", "3 years", () => Good.Form(f => f with { Conditions = f.Conditions with { Kinds = [new(ConditionKinds.Curfew) { Maximum = Period.OfYears(3) }] } })),
        ("boundaries", "for an adult", () => Good.Form(f => f with { Duration = f.Duration with { Minimum = Period.OfYears(3) } })),
        ("boundaries", "for a subject under 18", () => Good.Form(f => f with { Duration = f.Duration with { Under18 = new("s.1") { Minimum = Period.OfYears(2), Maximum = Period.OfYears(1) } } })),
        ("open-ends", "yet until further order", () => Good.Form(f => f with { Duration = f.Duration with { UntilFurtherOrder = true } })),
        ("examples", "no examples", () => Good with { Examples = [] }),
        ("examples", "the law as written finds longer_than_law_allows", () => Good.Form(f => f with { Duration = f.Duration with { Maximum = Period.OfYears(1) } })),
        ("examples", "has no form Notice", () => Good with { Examples = [Good.Examples[0] with { Form = FormKind.Notice }] }),
        ("examples-of-limits", "no example finds longer_than_law_allows", () => Good with { Examples = [Good.Examples[0]] }),
        ("examples-of-limits", "no example keeps its limits", () => Good with { Examples = [Good.Examples[1]] }),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void a_broken_order_type_is_found_and_told_how_to_mend_it(int number)
    {
        var (rule, says, broken) = Cases[number];

        var found = OrderTypeConformance.Check(broken(), rule);

        found.Should().Contain(f => f.ToString().Contains(says), "{0} must find it", rule);
        found.Should().OnlyContain(f => f.Rule == rule && f.Mend.Length > 0);
    }

    [Fact]
    public void every_rule_is_seen_to_fail() => Cases.Select(c => c.Rule).Distinct().Should().BeEquivalentTo(OrderTypeConformance.Rules.Select(r => r.Id));

    [Fact]
    public void the_good_one_passes_them_all() => OrderTypeConformance.Check(Good).Should().BeEmpty();

    [Fact]
    public void what_an_order_type_throws_is_a_finding() =>
        OrderTypeConformance.Check(Good with { Info = Good.Info with { Spellings = [null!] } }).Should().Contain(f => f.Rule == "spellings" && f.Says.Contains("NullReferenceException"));

    [Fact]
    public void a_gap_that_is_told_of_is_the_law_and_no_mistake()
    {
        var gap = new Doubt("Gap", Certainty.Medium, "The pilot ended on 30 May 2023; nothing could be made until June");

        OrderTypeConformance.Check(Good with { Editions = [Good.Editions[0] with { ClosesOn = Later.AddDays(-2) }, Second(Later) with { Doubts = [gap] }] }, "editions-gap").Should().BeEmpty();
    }

    [Fact]
    public void two_that_mean_the_same_are_found_in_code_name_spelling_result_code_and_fact()
    {
        var found = OrderTypeConformance.CheckTogether([Good, Asking(new CaseFact("gang-related", "Is it so?", "it is so", FactGroup.Conduct))]);

        found.Select(f => f.Rule).Distinct().Should().BeEquivalentTo(OrderTypeConformance.RulesTogether.Select(r => r.Id));
        found.Should().Contain(f => f.Says.Contains("the code GANG is that of 2"));
    }

    [Fact]
    public void a_rule_that_does_not_exist_is_named() =>
        FluentActions.Invoking(() => OrderTypeConformance.Check(Good, "no-such-rule")).Should().Throw<ArgumentException>().WithMessage("There is no rule 'no-such-rule'; give one of code,*");

    private static ChangedType Asking(params CaseFact[] facts) => Good.Form(f => f with { Routes = [f.Routes[0] with { TestElements = [new("It is so") { All = facts }] }] });

    private static OrderTypeInfo Info(string field, string text) => field == "Purpose" ? Good.Info with { Purpose = text } : Good.Info with { Guidance = text };

    private static Edition Second(DateOnly on) => Good.Editions[0] with { Id = "Second", CommencesOn = on };
}

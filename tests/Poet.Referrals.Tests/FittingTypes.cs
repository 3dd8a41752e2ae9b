using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Referrals.Domain.Fitting;

namespace Poet.Referrals.Tests;

/// <summary>Which types fit a case is what the law of the loaded plugins says, and never advice.</summary>
[Collection(TestHost.Shared)]
public sealed class FittingTypes(TestHost host)
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    private readonly IReadOnlyList<IOrderType> types = host.Services.GetRequiredService<OrderTypeCatalogue>().All;

    [Fact]
    public void what_is_there_for_what_is_feared_comes_first_and_nothing_fits_on_what_nobody_has_said()
    {
        var fits = Fits(Case(Family.Stalking, before: false));
        fits[0].Type.Info.Family.Should().Be(Family.Stalking);
        fits.Should().OnlyContain(f => f.Fit != Fit.MayFit);
        fits.Should().HaveCount(types.Count, "none is left out: the team sees why it does not fit");
        fits.SkipWhile(f => f.NotApplied is null).Should().OnlyContain(f => f.NotApplied != null, "what no force applies for comes last");
        fits.TakeWhile(f => f.NotApplied is null).Select(f => f.Fit).Should().BeInAscendingOrder();
    }

    [Fact]
    public void somebody_too_young_is_ruled_out_with_the_section()
    {
        foreach (var fit in Fits(Case(null, before: true) with { Age = 9 }))
            (fit.Fit, fit.Why[0], fit.Barred).Should().Be((Fit.RuledOut, fit.Why.First(w => w.StartsWith("The person must be ", StringComparison.Ordinal) && w.EndsWith(')')), fit.Why[0]), fit.Type.Info.Code);
    }

    [Fact]
    public void without_an_age_nobody_can_tell()
    {
        foreach (var fit in Fits(Case(null, before: true) with { Age = null }).Where(f => f.Fit != Fit.RuledOut))
            (fit.Fit, fit.Why.Any(w => w.StartsWith("Find out the age", StringComparison.Ordinal))).Should().Be((Fit.CannotTell, true), fit.Type.Info.Code);
    }

    [Fact]
    public void a_type_that_only_a_convicting_court_makes_is_ruled_out_for_somebody_not_convicted_and_open_for_one_who_is()
    {
        var onlyOnConviction = types.Where(Applied).Where(t => t.EditionOn(Today).Forms.SelectMany(f => f.Routes).Where(r => r.Kind != RouteKind.Interim).All(r => r.Kind == RouteKind.OnConviction)).Select(t => t.Info.Code).ToList();
        onlyOnConviction.Should().NotBeEmpty();
        Only(Fits(Case(null, before: false))).Should().OnlyContain(f => f.Fit == Fit.RuledOut && f.Barred!.StartsWith("Only a court that convicts or sentences"));
        Only(Fits(Case(null, before: null))).Should().OnlyContain(f => f.Fit == Fit.CannotTell && f.Barred == null && f.Why[0].StartsWith("Find out whether a criminal court has convicted"));
        Only(Fits(Case(null, before: true))).Should().OnlyContain(f => f.Barred == null && f.Routes[0].Elements[0].State == ElementState.Met);

        IEnumerable<TypeFit> Only(IEnumerable<TypeFit> fits) => fits.Where(f => onlyOnConviction.Contains(f.Type.Info.Code));
    }

    [Fact]
    public void doubtful_law_is_off_until_it_is_switched_on()
    {
        var doubtful = types.Where(Applied).Where(t => t.EditionOn(Today).Certainty != Certainty.High).ToList();
        doubtful.Should().NotBeEmpty();
        foreach (var type in doubtful)
        {
            var known = Case(null, before: true);
            TypeFit.Of(OrderTypeCatalogue.Of(type), known)[0].Should().Match<TypeFit>(f => f.Fit == Fit.RuledOut && f.Why[0].StartsWith("Switched off for applications") && f.Barred == f.Why[0]);
            TypeFit.Of(OrderTypeCatalogue.Of(new PluginOptions { SwitchedOn = [$"{type.Info.Code}:{type.EditionOn(Today).Id}"] }, [type]), known)[0].Should().Match<TypeFit>(f => f.Fit != Fit.RuledOut && f.NotApplied == null);
        }
    }

    [Fact]
    public void what_others_ask_for_and_what_has_run_out_is_ruled_out_whatever_is_switched_on()
    {
        var registered = types.Where(t => !Applied(t)).ToList();
        registered.Should().NotBeEmpty();
        foreach (var type in registered)
        {
            var on = new PluginOptions { SwitchedOn = [.. type.Editions.Select(e => $"{type.Info.Code}:{e.Id}")] };
            TypeFit.Of(OrderTypeCatalogue.Of(on, [type]), Case(type.Info.Family, before: true))[0]
                .Should().Match<TypeFit>(f => f.Fit == Fit.RuledOut && f.Why.Contains(type.EditionOn(Today).Forms[0].RegisteredOnly!), type.Info.Code);
        }
    }

    // a force may apply for at least one form of it
    private static bool Applied(IOrderType type) => type.EditionOn(Today).Forms.Any(f => f.RegisteredOnly is null);

    private static CaseKnown Case(Family? feared, bool? before) =>
        new(Today) { Feared = feared, Age = 46, Facts = before is { } so ? new() { [CaseFacts.BeforeCourt.Id] = so } : new Dictionary<string, bool>() };

    private IReadOnlyList<TypeFit> Fits(CaseKnown known) => TypeFit.Of(OrderTypeCatalogue.Of(types), known);
}

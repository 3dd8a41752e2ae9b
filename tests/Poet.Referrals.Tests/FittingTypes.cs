using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Referrals.Domain;

namespace Poet.Referrals.Tests;

/// <summary>Which types fit a case is what the law of the loaded plugins says, and never advice.</summary>
[Collection(TestHost.Shared)]
public sealed class FittingTypes(TestHost host)
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    private readonly IReadOnlyList<IOrderType> types = host.Services.GetRequiredService<OrderTypeCatalogue>().All;

    [Fact]
    public void what_is_there_for_what_is_feared_comes_first()
    {
        var fits = Fits(new(Family.Stalking, Known.No, new(1980, 1, 1), Today));
        fits[0].Type.Info.Family.Should().Be(Family.Stalking);
        fits[0].Fit.Should().Be(Fit.MayFit);
        fits.Select(f => f.Fit).Should().BeInAscendingOrder();
        fits.Should().HaveCount(types.Count, "none is left out: the team sees why it does not fit");
    }

    [Fact]
    public void somebody_too_young_is_ruled_out_with_the_section()
    {
        foreach (var fit in Fits(new(null, Known.Yes, Today.AddYears(-9), Today)))
            (fit.Fit, fit.Why[0]).Should().Be((Fit.RuledOut, fit.Why.First(w => w.StartsWith("The person must be ", StringComparison.Ordinal) && w.EndsWith(')'))), fit.Type.Info.Code);
    }

    [Fact]
    public void without_a_date_of_birth_nobody_can_tell()
    {
        foreach (var fit in Fits(new(null, Known.Yes, null, Today)).Where(f => f.Fit != Fit.RuledOut))
            fit.Why.Should().Contain(w => w.StartsWith("Find out the date of birth", StringComparison.Ordinal), fit.Type.Info.Code);
    }

    [Fact]
    public void a_type_that_only_a_convicting_court_makes_is_ruled_out_for_somebody_not_convicted_and_open_for_one_who_is()
    {
        var onlyOnConviction = types.Where(Applied).Where(t => t.EditionOn(Today).Forms.SelectMany(f => f.Routes).Where(r => r.Kind != RouteKind.Interim).All(r => r.Kind == RouteKind.OnConviction)).Select(t => t.Info.Code).ToList();
        onlyOnConviction.Should().NotBeEmpty();
        foreach (var (convicted, fit) in new[] { (Known.No, Fit.RuledOut), (Known.NotKnown, Fit.CannotTell), (Known.Yes, Fit.MayFit) })
            Fits(new(null, convicted, new(1980, 1, 1), Today)).Where(f => onlyOnConviction.Contains(f.Type.Info.Code)).Should().OnlyContain(f => f.Fit == fit, "{0}", convicted);
    }

    [Fact]
    public void doubtful_law_is_off_until_it_is_switched_on()
    {
        var doubtful = types.Where(Applied).Where(t => t.EditionOn(Today).Certainty != Certainty.High).ToList();
        doubtful.Should().NotBeEmpty();
        foreach (var type in doubtful)
        {
            var facts = new CaseFacts(null, Known.Yes, new(1980, 1, 1), Today);
            TypeFit.Of(OrderTypeCatalogue.Of(type), facts)[0].Should().Match<TypeFit>(f => f.Fit == Fit.RuledOut && f.Why[0].StartsWith("Switched off for applications"));
            TypeFit.Of(OrderTypeCatalogue.Of(new PluginOptions { SwitchedOn = [$"{type.Info.Code}:{type.EditionOn(Today).Id}"] }, [type]), facts)[0].Fit.Should().NotBe(Fit.RuledOut);
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
            TypeFit.Of(OrderTypeCatalogue.Of(on, [type]), new(type.Info.Family, Known.Yes, new(1980, 1, 1), Today))[0]
                .Should().Match<TypeFit>(f => f.Fit == Fit.RuledOut && f.Why.Contains(type.EditionOn(Today).Forms[0].RegisteredOnly!), type.Info.Code);
        }
    }

    // a force may apply for at least one form of it
    private static bool Applied(IOrderType type) => type.EditionOn(Today).Forms.Any(f => f.RegisteredOnly is null);

    private IReadOnlyList<TypeFit> Fits(CaseFacts facts) => TypeFit.Of(OrderTypeCatalogue.Of(types), facts);
}

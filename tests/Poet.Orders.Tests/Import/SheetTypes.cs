using Poet.Orders.Import;
using Poet.Orders.Import.Reading;
using Poet.OrderTypes.CriminalBehaviour;
using Poet.OrderTypes.DomesticViolence;
using Poet.OrderTypes.GangInjunction;
using Poet.OrderTypes.SeriousCrimePrevention;
using Poet.OrderTypes.SexualHarmPrevention;
using Poet.OrderTypes.SexualRisk;
using Poet.OrderTypes.StalkingProtection;
using Poet.OrderTypes.ViolentOffender;
using Poet.Platform.Plugins;

namespace Poet.Orders.Tests.Import;

/// <summary>The order types of the sample sheets.</summary>
internal static class SheetTypes
{
    public static readonly ITypeReader Loaded = new CatalogueTypes(OrderTypeCatalogue.Of(
        new StalkingProtectionOrder(), new SeriousCrimePreventionOrder(), new DomesticViolenceProtection(), new SexualHarmPreventionOrder(),
        new SexualRiskOrder(), new ViolentOffenderOrder(), new CriminalBehaviourOrder(), new GangRelatedInjunction()));
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Breaches.Contracts;
using Poet.Insight.Costs;
using Poet.Insight.Counters;
using Poet.Insight.Disclosures;
using Poet.Insight.Equality;
using Poet.Insight.Features;
using Poet.Insight.Persistence;
using Poet.Insight.Rights;
using Poet.Insight.Taking;
using Poet.Orders.Contracts;
using Poet.Platform.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;
using Poet.Referrals.Contracts;
using Poet.Subjects.Contracts;
using Poet.Transfers.Contracts;
using Poet.Visits.Contracts;

namespace Poet.Insight;

/// <summary>Figures of a force as of any day, fed by facts only.</summary>
public sealed class InsightModule : IModule
{
    /// <inheritdoc/>
    public string Name => InsightDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<InsightDb>(InsightDb.SchemaName);
        services.AddScoped<Keeper>();
        services.AddScoped<Counting>().AddScoped<Affected>().AddScoped<Counters.Counters>().AddScoped<KeepCounts>().AddSingleton<ForcesThatLook>();
        services.AddHostedService<RepeatedWork<KeepCounts>>();
        services.AddScoped<IPanels, CasePanels>().AddScoped<IPanels, OrderPanels>().AddScoped<IPanels, VisitPanels>().AddScoped<IPanels, BreachPanels>().AddScoped<IPanels, TransferPanels>()
            .AddScoped<IPanels, ForecastPanel>().AddScoped<IPanels, QuietPanel>().AddScoped<IPanels, TimelinessPanel>().AddScoped<IPanels, CrimePanel>();
        services.AddScoped<DisclosureDesk>();
        services.AddScoped<ITellsThePerson, TellOfInsight>();
        services.AddSingleton(new NavItem("Figures", "/insight", "insight.see", 20));
        services.AddHandlersFrom(typeof(InsightModule).Assembly);
        services.AddFactHandler<OrderMade, TakeOrders, InsightDb>("insight.TakeOrders.made");
        services.AddFactHandler<OrderChanged, TakeOrders, InsightDb>("insight.TakeOrders.changed");
        services.AddFactHandler<ResponsibilityMoved, TakeOrders, InsightDb>("insight.TakeOrders.moved");
        services.AddFactHandler<CustodyChanged, TakePeople, InsightDb>("insight.TakePeople.custody");
        services.AddFactHandler<SubjectsMerged, TakePeople, InsightDb>("insight.TakePeople.merged");
        services.AddFactHandler<SubjectsUnmerged, TakePeople, InsightDb>("insight.TakePeople.unmerged");
        services.AddFactHandler<ReferralReceived, TakeReferrals, InsightDb>("insight.TakeReferrals.received");
        services.AddFactHandler<ReferralDecided, TakeReferrals, InsightDb>("insight.TakeReferrals.decided");
        services.AddFactHandler<ApplicationChanged, TakeReferrals, InsightDb>("insight.TakeReferrals.application");
        services.AddFactHandler<ApplicationGranted, TakeReferrals, InsightDb>("insight.TakeReferrals.granted");
        services.AddFactHandler<SupervisionChanged, TakeVisits, InsightDb>("insight.TakeVisits.supervision");
        services.AddFactHandler<VisitRecorded, TakeVisits, InsightDb>("insight.TakeVisits.recorded");
        services.AddFactHandler<BreachOpened, TakeBreaches, InsightDb>("insight.TakeBreaches.opened");
        services.AddFactHandler<BreachChanged, TakeBreaches, InsightDb>("insight.TakeBreaches.changed");
        services.AddFactHandler<TransferChanged, TakeTransfers, InsightDb>("insight.TakeTransfers.changed");
        services.AddFactHandler<TransferEffective, TakeTransfers, InsightDb>("insight.TakeTransfers.effective");
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        var insight = api.MapGroup("/insight").WithTags("Insight");
        ShowInsight.Map(insight);
        ExportFigures.Map(insight);
        ListDefinitions.Map(insight);
        OpenFigure.Map(insight);
        ShowEquality.Map(insight);
        var costs = insight.MapGroup("/costs");
        ShowCosts.Map(costs);
        KeepEstimate.Map(costs);
        StrikeOutEstimate.Map(costs);
        var disclosures = insight.MapGroup("/disclosures");
        ListDisclosures.Map(disclosures);
        SaveQuestion.Map(disclosures);
        ShowDisclosure.Map(disclosures);
        DecideDisclosure.Map(disclosures);
    }
}

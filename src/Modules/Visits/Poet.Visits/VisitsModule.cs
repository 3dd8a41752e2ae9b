using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.Platform.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Front;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;
using Poet.Subjects.Contracts;
using Poet.Visits.Contracts;
using Poet.Visits.Features;
using Poet.Visits.HandingOver;
using Poet.Visits.Persistence;
using Poet.Visits.Retention;
using Poet.Visits.Rights;

namespace Poet.Visits;

/// <summary>Orders under supervision: who manages each, how often its subject is seen, when next, and what each visit found.</summary>
public sealed class VisitsModule : IModule
{
    /// <inheritdoc/>
    public string Name => VisitsDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<VisitsDb>(VisitsDb.SchemaName);
        services.AddScoped<IVisits, VisitsQuestions>();
        services.AddScoped<IFrontPart, FrontOfVisits>();
        services.AddScoped<SupervisionDesk>().AddScoped<PlanBriefings>();
        services.AddSingleton<UsualCadence>();
        services.AddScoped<INeedsPeople, NeedsOfVisits>();
        services.AddScoped<ITellsThePerson, TellOfVisits>();
        services.AddSingleton(new NavItem("Visits", "/visits", "visits.read", 12));
        services.AddSingleton(new PersonLink("Visits", "/visits/people/{0}", "visits.read", 20));
        services.AddSingleton(new OrderLink("Supervision and visits", "/visits/orders/{0}", "visits.read", 10));
        services.AddHandlersFrom(typeof(VisitsModule).Assembly);
        services.AddFactHandler<OrderMade, FollowOrders, VisitsDb>("visits.FollowOrders.made");
        services.AddFactHandler<OrderChanged, FollowOrders, VisitsDb>("visits.FollowOrders.changed");
        services.AddFactHandler<ResponsibilityMoved, FollowOrders, VisitsDb>("visits.FollowOrders.moved", notBefore: f => f.From);
        services.AddScoped<ITellsTheReceivingForce, PackOfVisits>();
        services.AddFactHandler<SubjectErased, EraseVisits, VisitsDb>("visits.EraseVisits");
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        var visits = api.MapGroup("/visits").WithTags("Visits");
        ListWork.Map(visits);
        CountLoad.Map(visits);
        ShowSupervision.Map(visits);
        AssignManager.Map(visits);
        ProposeCadence.Map(visits);
        SettleCadence.Map(visits);
        ShowChecklist.Map(visits);
        RecordVisit.Map(visits);
        ShowVisit.Map(visits);
        ListVisits.Map(visits);
        ListPlanned.Map(visits);
    }
}

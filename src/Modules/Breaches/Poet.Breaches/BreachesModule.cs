using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Breaches.Contracts;
using Poet.Breaches.Features;
using Poet.Breaches.HandingOver;
using Poet.Breaches.Persistence;
using Poet.Breaches.Retention;
using Poet.Breaches.Rights;
using Poet.Platform.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Front;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;
using Poet.Subjects.Contracts;
using Poet.Visits.Contracts;

namespace Poet.Breaches;

/// <summary>Suspected breaches of orders: the conditions as they stood, what the check says, what somebody decided after writing the own view, what followed, and how few people stand behind the numbers.</summary>
public sealed class BreachesModule : IModule
{
    /// <inheritdoc/>
    public string Name => BreachesDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<BreachesDb>(BreachesDb.SchemaName);
        services.AddScoped<IBreaches, BreachesQuestions>();
        services.AddScoped<INeedsPeople, NeedsOfBreaches>();
        services.AddScoped<ITellsThePerson, TellOfBreaches>();
        services.AddScoped<ITellsTheReceivingForce, PackOfBreaches>();
        services.AddScoped<IFrontPart, FrontOfBreaches>();
        services.AddSingleton<BreachLaws>();
        services.AddScoped<BreachDesk>().AddScoped<EventCheck>().AddScoped<BreachRows>().AddScoped<CountPeople>();
        services.AddSingleton(new NavItem("Breaches", "/breaches", "breaches.read", 13));
        services.AddSingleton(new PersonLink("Breaches", "/breaches/people/{0}", "breaches.read", 30));
        services.AddSingleton(new OrderLink("Breaches", "/breaches/orders/{0}", "breaches.read", 20));
        services.AddHandlersFrom(typeof(BreachesModule).Assembly);
        services.AddFactHandler<BreachSuspected, OpenFromVisits, BreachesDb>("breaches.OpenFromVisits");
        services.AddFactHandler<SubjectErased, EraseBreaches, BreachesDb>("breaches.EraseBreaches");
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        var breaches = api.MapGroup("/breaches").WithTags("Breaches");
        ListBreaches.Map(breaches);
        CountBreaches.Map(breaches);
        BreachesOfPerson.Map(breaches);
        BreachesOfOrder.Map(breaches);
        OfferTerms.Map(breaches);
        OpenBreach.Map(breaches);
        ShowBreach.Map(breaches);
        AssignBreach.Map(breaches);
        CheckAgain.Map(breaches);
        WriteView.Map(breaches);
        ShowOptions.Map(breaches);
        DecideBreach.Map(breaches);
        RecordStep.Map(breaches);
        RecordCrimeReference.Map(breaches);
        RecordCrimeOutcome.Map(breaches);
        RecordSafeguarding.Map(breaches);
        RecordDisruption.Map(breaches);
        CloseBreach.Map(breaches);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Front;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;
using Poet.Referrals.Contracts;
using Poet.Referrals.Features;
using Poet.Referrals.Features.Applications;
using Poet.Referrals.Features.Briefings;
using Poet.Referrals.HandingOver;
using Poet.Referrals.Persistence;
using Poet.Referrals.Retention;
using Poet.Referrals.Rights;
using Poet.Subjects.Contracts;

namespace Poet.Referrals;

/// <summary>People whom somebody thinks an order should bind: referred, weighed, returned, accepted or left, always with an owner.</summary>
public sealed class ReferralsModule : IModule
{
    /// <inheritdoc/>
    public string Name => ReferralsDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<ReferralsDb>(ReferralsDb.SchemaName);
        services.AddScoped<IReferrals, ReferralsQuestions>();
        services.AddScoped<INeedsPeople, NeedsOfReferrals>();
        services.AddScoped<ITellsTheReceivingForce, PackOfReferrals>();
        services.AddScoped<ITellsThePerson, TellOfReferrals>().AddScoped<TellOfApplications>();
        services.AddScoped<IFrontPart, FrontOfReferrals>();
        services.AddScoped<ReferralDesk>().AddScoped<FitReader>().AddScoped<CaseReader>();
        services.AddScoped<ApplicationDesk>().AddScoped<DraftReader>();
        services.AddSingleton(new NavItem("Order finder", "/order-finder", "order-types.read", 7));
        services.AddSingleton(new NavItem("Referrals", "/referrals", "referrals.read", 8));
        services.AddSingleton(new NavItem("Applications", "/applications", "referrals.read", 9));
        services.AddSingleton(new PersonLink("Find the order that fits", "/order-finder?subject={0}", "referrals.make", 9));
        services.AddSingleton(new PersonLink("Refer for an order", "/referrals/new?subject={0}", "referrals.make", 10));
        services.AddHandlersFrom(typeof(ReferralsModule).Assembly);
        services.AddFactHandler<SubjectErased, EraseReferrals, ReferralsDb>("referrals.EraseReferrals");
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals").WithTags("Referrals");
        ListReferrals.Map(referrals);
        ShowReferral.Map(referrals);
        ReferPerson.Map(referrals);
        AssignReferral.Map(referrals);
        TriageReferral.Map(referrals);
        ReturnReferral.Map(referrals);
        ResubmitReferral.Map(referrals);
        AcceptReferral.Map(referrals);
        LeaveReferral.Map(referrals);
        TakeUpAgain.Map(referrals);
        var briefings = referrals.MapGroup("/briefings");
        ShowBriefings.Map(briefings);
        RecordBriefing.Map(briefings);
        StrikeOutBriefing.Map(briefings);
        var finder = api.MapGroup("/order-types").WithTags("Order types");
        FindFittingTypes.Map(finder);
        ShowCaseQuestions.Map(finder);
        MapApplications(api.MapGroup("/applications").WithTags("Applications"));
    }

    private static void MapApplications(IEndpointRouteBuilder applications)
    {
        ListApplications.Map(applications);
        ShowApplication.Map(applications);
        DraftApplication.Map(applications);
        SaveText.Map(applications);
        SignContent.Map(applications);
        SignLaw.Map(applications);
        ListHearing.Map(applications);
        AdjournHearing.Map(applications);
        HearCase.Map(applications);
        EndApplication.Map(applications);
        RecordOutcome.Map(applications);
        OfferOrder.Map(applications);
        AnswerOffer.Map(applications);
    }
}

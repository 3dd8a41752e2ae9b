using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Plans.Contracts;
using Poet.Plans.FourP;
using Poet.Plans.MappaReferrals;
using Poet.Plans.Nominals;
using Poet.Plans.Nominations;
using Poet.Plans.Persistence;
using Poet.Plans.Problems;
using Poet.Plans.Reports;
using Poet.Plans.Retention;
using Poet.Plans.Rights;
using Poet.Plans.Tiers;
using Poet.Platform.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Front;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;
using Poet.Subjects.Contracts;

namespace Poet.Plans;

/// <summary>Who is named again and again in reports of crime, of which tier they are and why, who manages them, with what plan, and what came of it.</summary>
public sealed class PlansModule : IModule
{
    /// <inheritdoc/>
    public string Name => PlansDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<PlansDb>(PlansDb.SchemaName);
        services.AddScoped<Policies>().AddScoped<TierCounting>().AddScoped<Everybody>().AddScoped<NominalDesk>().AddScoped<NominationDesk>().AddScoped<PlanDesk>().AddScoped<PlanLinks>().AddScoped<PlanRecords>();
        services.AddScoped<LetGoOwners>().AddScoped<OwnersOfForce>().AddHostedService<RepeatedWork<LetGoOwners>>();
        services.AddScoped<ProblemDesk>().AddScoped<ProblemCounts>();
        services.AddScoped<MappaReferralDesk>().AddSingleton(MappaPatterns.From(configuration));
        services.AddScoped<INeedsPeople, NeedsOfPlans>();
        services.AddScoped<ITellsThePerson, TellOfPlans>();
        services.AddScoped<IFrontPart, FrontOfPlans>();
        services.AddSingleton(new NavItem("Nominals", "/plans", "plans.read", 14));
        services.AddSingleton(new PersonLink("Reports and tier", "/plans/people/{0}", "plans.read", 45));
        services.AddHandlersFrom(typeof(PlansModule).Assembly);
        services.AddFactHandler<ReportsTaken, Recount, PlansDb>("plans.RecountNamed");
        services.AddFactHandler<SubjectsMerged, Recount, PlansDb>("plans.RecountMerged");
        services.AddFactHandler<SubjectsUnmerged, Recount, PlansDb>("plans.RecountUnmerged");
        services.AddFactHandler<CustodyChanged, Recount, PlansDb>("plans.RecountCustody");
        services.AddFactHandler<Breaches.Contracts.BreachOpened, CountBreachesOfNominals, PlansDb>("plans.CountBreaches");
        services.AddFactHandler<Breaches.Contracts.BreachOpened, DraftMappaReferrals, PlansDb>("plans.LookForPatterns");
        services.AddFactHandler<Breaches.Contracts.BreachChanged, DraftMappaReferrals, PlansDb>("plans.LookForPatternsAgain");
        services.AddFactHandler<SubjectsMerged, DraftMappaReferrals, PlansDb>("plans.LookForPatternsOfOnePerson");
        services.AddFactHandler<Visits.Contracts.VisitRecorded, FollowVisits, PlansDb>("plans.FollowVisits");
        services.AddFactHandler<SubjectErased, ErasePlans, PlansDb>("plans.ErasePlans");
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        ShowTier.Map(plans);
        ListStandings.Map(plans);
        EvaluateNominals.Map(plans);
        ListTrained.Map(plans);
        RecordTraining.Map(plans);
        WithdrawTraining.Map(plans);
        MapReports(plans.MapGroup("/reports"));
        MapPolicies(plans.MapGroup("/policies"), plans.MapGroup("/trawls"));
        MapNominals(plans.MapGroup("/nominals"));
        MapPlans(plans, plans.MapGroup("/nominals"), plans.MapGroup("/actions"));
        MapNominations(plans.MapGroup("/nominations"));
        MapMappaReferrals(plans.MapGroup("/mappa-referrals"));
        MapProblems(plans.MapGroup("/problems"));
    }

    private static void MapReports(RouteGroupBuilder reports)
    {
        ListReportImports.Map(reports);
        ImportReports.Map(reports);
        ShowReportImport.Map(reports);
    }

    private static void MapPolicies(RouteGroupBuilder policies, RouteGroupBuilder trawls)
    {
        ListPolicies.Map(policies);
        ProposePolicy.Map(policies);
        TestPolicy.Map(policies);
        DecidePolicy.Map(policies);
        ListTrawls.Map(trawls);
        RunTrawl.Map(trawls);
        ShowTrawl.Map(trawls);
        SignDifference.Map(trawls);
    }

    private static void MapNominals(RouteGroupBuilder nominals)
    {
        ListNominals.Map(nominals);
        AdoptNominal.Map(nominals);
        ShowNominal.Map(nominals);
        GiveNominal.Map(nominals);
        AcceptNominal.Map(nominals);
        ProposeLess.Map(nominals);
        ReviewLess.Map(nominals);
        BringBack.Map(nominals);
        RankNominal.Map(nominals);
        ReviewNominal.Map(nominals);
    }

    private static void MapPlans(RouteGroupBuilder plans, RouteGroupBuilder nominals, RouteGroupBuilder actions)
    {
        ShowPlan.Map(nominals);
        PlanAnAction.Map(nominals);
        ListActions.Map(actions);
        TellOfAction.Map(actions);
        CloseAction.Map(actions);
        GiveAction.Map(actions);
        RecordOutcome.Map(nominals);
        StrikeOutOutcome.Map(plans);
        ReviewPlan.Map(nominals);
        ListLessons.Map(plans);
        StopSharing.Map(plans);
        ShowPack.Map(plans);
    }

    private static void MapMappaReferrals(RouteGroupBuilder referrals)
    {
        ListMappaReferrals.Map(referrals);
        ShowMappaReferral.Map(referrals);
        SendMappaReferral.Map(referrals);
        DropMappaReferral.Map(referrals);
    }

    private static void MapProblems(RouteGroupBuilder problems)
    {
        ListProblems.Map(problems);
        ShowProblem.Map(problems);
        OpenProblem.Map(problems);
        PutOnProblem.Map(problems);
        TakeOffProblem.Map(problems);
        AnalyseProblem.Map(problems);
        RespondToProblem.Map(problems);
        AssessProblem.Map(problems);
    }

    private static void MapNominations(RouteGroupBuilder nominations)
    {
        ListNominations.Map(nominations);
        Nominate.Map(nominations);
        ShowNomination.Map(nominations);
        LookAtNomination.Map(nominations);
        DecideNomination.Map(nominations);
        TellNominator.Map(nominations);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Areas;
using Poet.Orders.Checks;
using Poet.Orders.Contracts;
using Poet.Orders.Features;
using Poet.Orders.Features.Imports;
using Poet.Orders.HandingOver;
using Poet.Orders.Import;
using Poet.Orders.Obligations;
using Poet.Orders.Persistence;
using Poet.Orders.Retention;
using Poet.Orders.Rights;
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

namespace Poet.Orders;

/// <summary>The register: orders, their conditions, what they meant at any instant as known at any other, the check, and the import of spreadsheets.</summary>
public sealed class OrdersModule : IModule
{
    /// <inheritdoc/>
    public string Name => OrdersDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<OrdersDb>(OrdersDb.SchemaName);
        services.AddScoped<IOrders, OrdersQuestions>();
        services.AddScoped<IDrafting, Drafting>();
        services.AddScoped<IChecks, ChecksForRecords>();
        services.AddScoped<Desk>();
        services.AddScoped<WhatBinds>();
        services.AddSingleton<LiveAreas>();
        services.AddSingleton<ReviewRules>();
        services.AddSingleton(new PersonLink("What binds this person now", "/orders/people/{0}", "orders.read", 5));
        services.AddScoped<LinesThatWait>();
        services.AddScoped<LinesInReview>();
        services.AddScoped<LivesOfOrders>();
        services.AddScoped<ITellsThePerson, TellOfOrders>();
        services.AddScoped<ITellsTheReceivingForce, PackOfOrders>();
        services.AddHostedService<ExpectedTypes>();
        CheckServices.Add(services);
        ImportServices.Add(services);
        services.AddSingleton(new NavItem("Check", "/check", "checks.make", 5));
        services.AddSingleton(new NavItem("Start", "/", "orders.read", 0));
        services.AddSingleton(new NavItem("Imports", "/imports", "orders.import", 30));
        services.AddSingleton(new NavItem("Lines due", "/imports/due", "retention.review", 31));
        services.AddSingleton(new NavItem("Orders", "/orders", "orders.read", 10));
        services.AddSingleton(new NavItem("Areas here", "/orders/areas", "orders.read", 11));
        services.AddSingleton(new NavItem("Order types", "/order-types", "order-types.read", 80));
        services.AddHandlersFrom(typeof(OrdersModule).Assembly);
        services.AddFactHandler<TermsExplained, RecordTelling, OrdersDb>("orders.RecordTelling");
        services.AddFactHandler<SupervisionChanged, FollowSupervision, OrdersDb>("orders.FollowSupervision");
        services.AddFactHandler<SubjectErased, EraseOrders, OrdersDb>("orders.EraseOrders");
        services.AddFactHandler<ApplicationGranted, FollowApplications, OrdersDb>("orders.FollowApplications.granted");
        services.AddFactHandler<ApplicationChanged, FollowApplications, OrdersDb>("orders.FollowApplications.changed");
        services.AddFactHandler<TransferEffective, MoveResponsibility, OrdersDb>("orders.MoveResponsibility");
        services.AddFactHandler<ResponsibilityMoved, GiveFindings, OrdersDb>("orders.GiveFindings", notBefore: f => f.From);
        services.AddFactHandler<CustodyChanged, FollowCustody, OrdersDb>("orders.FollowCustody.changed");
        services.AddFactHandler<SubjectsMerged, FollowCustody, OrdersDb>("orders.FollowCustody.merged");
        services.AddFactHandler<SubjectsUnmerged, FollowCustody, OrdersDb>("orders.FollowCustody.unmerged");
        services.AddFactHandler<SubjectsUnmerged, LookAgain, OrdersDb>("orders.LookAgain");
        services.AddFactHandler<SubjectCorrected, TellOtherForces, OrdersDb>("orders.TellOtherForces.corrected");
        services.AddFactHandler<SubjectsMerged, TellOtherForces, OrdersDb>("orders.TellOtherForces.merged");
        services.AddFactHandler<SubjectShared, TellOtherForces, OrdersDb>("orders.TellOtherForces.shared");
        services.AddFactHandler<CustodyChanged, TellOtherForces, OrdersDb>("orders.TellOtherForces.custody");
        services.AddFactHandler<SubjectCorrected, ReviewAgain, OrdersDb>("orders.ReviewAgain.corrected");
        services.AddFactHandler<SubjectsMerged, ReviewAgain, OrdersDb>("orders.ReviewAgain.merged");
        services.AddFactHandler<SubjectsUnmerged, ReviewAgain, OrdersDb>("orders.ReviewAgain.unmerged");
    }

    /// <inheritdoc/>
    public IReadOnlyList<ICommandLineVerb> Verbs { get; } = [new ImportVerb()];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        var orders = api.MapGroup("/orders").WithTags("Orders");
        ListOrders.Map(orders);
        CountOrders.Map(orders);
        ShowAttention.Map(orders);
        ListCaseloads.Map(orders);
        HandOverCaseload.Map(orders);
        ShowOrder.Map(orders);
        ShowObligations.Map(orders);
        ShowAreasAt.Map(orders);
        LetLapse.Map(orders);
        MapChanges(orders);
        OrderTypesQueries.Map(api.MapGroup("/order-types").WithTags("Order types"));
        CheckTerms.Map(api);
        ListRepeatedPositions.Map(api);
        var imports = api.MapGroup("/imports").WithTags("Imports");
        StartImport.Map(imports);
        ConfirmMapping.Map(imports);
        ListImports.Map(imports);
        ShowImport.Map(imports);
        ListImportLines.Map(imports);
        ReadImportReport.Map(imports);
        MendLine.Map(imports);
        DismissLine.Map(imports);
        ListLinesDue.Map(imports);
        ClearLines.Map(imports);
        AroundPerson.Map(api);
    }

    private static void MapChanges(IEndpointRouteBuilder orders)
    {
        MakeOrder.Map(orders);
        ReviewDraft.Map(orders);
        ServeOrder.Map(orders);
        RecordRelease.Map(orders);
        VaryOrder.Map(orders);
        RenewOrder.Map(orders);
        EndOrder.Map(orders);
        ClaimEnd.Map(orders);
        RejectClaimedEnd.Map(orders);
        CorrectOrder.Map(orders);
        ConfirmTerms.Map(orders);
        ShowLedger.Map(orders);
        TellUnderOrder.Map(orders);
        DecidePermission.Map(orders);
        WithdrawPermission.Map(orders);
        DeclareLedgerComplete.Map(orders);
        SettleFinding.Map(orders);
        AddOrderNote.Map(orders);
        AttachSealedOrder.Map(orders);
        AddRendering.Map(orders);
        DownloadAttachment.Map(orders);
    }
}

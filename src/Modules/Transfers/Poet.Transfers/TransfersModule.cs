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
using Poet.Subjects.Contracts;
using Poet.Transfers.Features;
using Poet.Transfers.Persistence;
using Poet.Transfers.Retention;
using Poet.Transfers.Rights;

namespace Poet.Transfers;

/// <summary>A person's orders on their way from one force to another: packed, offered, queried, accepted and signed; responsibility moves at the agreed second.</summary>
public sealed class TransfersModule : IModule
{
    /// <inheritdoc/>
    public string Name => TransfersDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<TransfersDb>(TransfersDb.SchemaName);
        services.AddScoped<IFrontPart, FrontOfTransfers>();
        services.AddScoped<TransferDesk>().AddScoped<PackBuilder>();
        services.AddScoped<INeedsPeople, NeedsOfTransfers>();
        services.AddScoped<ITellsThePerson, TellOfTransfers>();
        services.AddSingleton(new NavItem("Transfers", "/transfers", "transfers.read", 16));
        services.AddSingleton(new PersonLink("Hand over to another force", "/transfers/new?subject={0}", "transfers.draft", 40));
        services.AddSingleton(new PersonLink("Transfers to and from other forces", "/transfers?subject={0}", "transfers.read", 45));
        services.AddSingleton(new OrderLink("Transfers to and from other forces", "/transfers?order={0}", "transfers.read", 40));
        services.AddHandlersFrom(typeof(TransfersModule).Assembly);
        services.AddFactHandler<SubjectErased, EraseTransfers, TransfersDb>("transfers.EraseTransfers");
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        var transfers = api.MapGroup("/transfers").WithTags("Transfers");
        ListTransfers.Map(transfers);
        ShowTransfer.Map(transfers);
        DraftTransfer.Map(transfers);
        PrintPack.Map(transfers);
        RenewPack.Map(transfers);
        GiveSection.Map(transfers);
        OfferTransfer.Map(transfers);
        WithdrawTransfer.Map(transfers);
        AskAboutPack.Map(transfers);
        AnswerAboutPack.Map(transfers);
        AcceptTransfer.Map(transfers);
        DeclineTransfer.Map(transfers);
        AssignTransfer.Map(transfers);
        SignPack.Map(transfers);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using Poet.Platform.Ui.Frame;

namespace Poet.Subjects.Mappa;

/// <summary>What the multi-agency public protection arrangements need.</summary>
internal static class MappaServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<MappaDesk>();
        services.AddScoped<INeedsPeople, NeedsOfMappa>();
        services.AddSingleton(new NavItem("MAPPA actions", "/mappa", "mappa.read", 15));
        services.AddSingleton(new PersonLink("MAPPA category, level and actions", "/mappa/people/{0}", "mappa.read", 36));
        services.AddSingleton(new OrderLink("MAPPA actions", "/mappa?order={0}", "mappa.read", 40));
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var mappa = api.MapGroup("/mappa").WithTags("MAPPA");
        ShowMappa.Map(mappa);
        SetMappa.Map(mappa);
        EndMappa.Map(mappa);
        StrikeOutMappa.Map(mappa);
        ListMappaActions.Map(mappa);
        GiveMappaAction.Map(mappa);
        ShowMappaAction.Map(mappa);
        AssignMappaAction.Map(mappa);
        AnswerMappaAction.Map(mappa);
        ReportMappaAction.Map(mappa);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using Poet.Platform.Ui.Frame;

namespace Poet.Subjects.Rights;

/// <summary>What answering people who ask about themselves needs.</summary>
internal static class RightsServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ITellsThePerson, TellOfPeople>();
        services.AddScoped<ProtectedNames>();
        services.AddSingleton(new NavItem("Subject access", "/access-requests", AccessRequests.Permission, 62));
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/access-requests").WithTags("Subject access");
        ListAccessRequests.Map(requests);
        RecordAccessRequest.Map(requests);
        ShowAccessRequest.Map(requests);
        ProveIdentity.Map(requests);
        ExtendAccessRequest.Map(requests);
        CompileAccessRequest.Map(requests);
        DecideItems.Map(requests);
        ProposeAnswer.Map(requests);
        ReturnAnswer.Map(requests);
        DiscloseAnswer.Map(requests);
        DownloadAnswer.Map(requests);
    }
}

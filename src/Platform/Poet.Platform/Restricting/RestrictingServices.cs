using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;

namespace Poet.Platform.Restricting;

internal static class RestrictingServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Restricting").Get<RestrictingOptions>() ?? new());
        services.AddScoped(p => new Restrictions(p.GetRequiredService<PlatformDb>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped(p => new Glasses(p.GetRequiredService<Lazy<PlatformDb>>(), p.GetRequiredService<IDataProtectionProvider>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped(p => new Colleagues(p.GetRequiredService<IdentityDb>()));
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var restrictions = api.MapGroup("/restrictions").WithTags("Restricted records");
        ShowRestriction.Map(restrictions);
        LiftRestriction.Map(restrictions);
        BreakTheGlass.Map(restrictions);
        var glasses = api.MapGroup("/broken-glasses").WithTags("Restricted records");
        ListGlasses.Map(glasses);
        ReviewGlass.Map(glasses);
        ListGlassNotices.Map(glasses);
        SeeGlassNotice.Map(glasses);
    }
}

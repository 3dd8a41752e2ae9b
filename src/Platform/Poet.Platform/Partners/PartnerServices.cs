using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Partners.Calls;

namespace Poet.Platform.Partners;

/// <summary>What partners need of the platform.</summary>
internal static class PartnerServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Partners").Get<PartnerOptions>() ?? new());
        services.AddSingleton<UsedTokens>().AddSingleton<RefusedCalls>().AddScoped<TokenCheck>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, PartnerAuthentication>(PartnerAuthentication.SchemeName, null);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.ForwardDefaultSelector = PartnerAuthentication.For);
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var partners = api.MapGroup("/partners").WithTags("Partners");
        ListPartners.Map(partners);
        ShowPartner.Map(partners);
        RegisterPartner.Map(partners);
        ChangePartner.Map(partners);
        AddPartnerKey.Map(partners);
        EndPartnerKey.Map(partners);
        SuspendPartner.Map(partners);
    }
}

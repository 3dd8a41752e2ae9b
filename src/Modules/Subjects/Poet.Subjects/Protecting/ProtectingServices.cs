using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Breaches.Contracts;
using Poet.Orders.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;
using Poet.Subjects.Contracts;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Protecting;

/// <summary>What records of protected people, and telling them, need.</summary>
internal static class ProtectingServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Protecting").Get<ProtectingOptions>() ?? new());
        services.AddScoped<ProtectedPeople>().AddScoped<TellingDesk>().AddScoped<StandingOrders>().AddScoped<TellOfEnds>().AddScoped<TakeBackTellings>().AddScoped<TimesInCustody>();
        services.AddHostedService<RepeatedWork<TellOfEnds>>();
        services.AddSingleton(new NavItem("Whom to tell", "/telling", Permissions.SeeProtected, 14));
        services.AddSingleton(new PersonLink("Whom to tell about this person", "/telling?subject={0}", Permissions.SeeProtected, 35));
        services.AddSingleton(new OrderLink("Whom to tell about this order", "/telling?order={0}", Permissions.SeeProtected, 30));
        services.AddFactHandler<OrderMade, RaiseTellingDuties, SubjectsDb>("subjects.RaiseTellingDuties.made");
        services.AddFactHandler<OrderChanged, RaiseTellingDuties, SubjectsDb>("subjects.RaiseTellingDuties.changed");
        services.AddFactHandler<CustodyChanged, RaiseTellingDuties, SubjectsDb>("subjects.RaiseTellingDuties.custody");
        services.AddFactHandler<BreachOpened, RaiseTellingDuties, SubjectsDb>("subjects.RaiseTellingDuties.breach");
        services.AddFactHandler<ResponsibilityMoved, RaiseTellingDuties, SubjectsDb>("subjects.RaiseTellingDuties.moved", notBefore: f => f.From);
        services.AddFactHandler<SubjectsMerged, RaiseStandingOrders, SubjectsDb>("subjects.RaiseStandingOrders.merged");
        services.AddFactHandler<SubjectsUnmerged, RaiseStandingOrders, SubjectsDb>("subjects.RaiseStandingOrders.unmerged");
        services.AddFactHandler<ProtectedPersonRecorded, RaiseStandingOrders, SubjectsDb>("subjects.RaiseStandingOrders.recorded");
    }

    public static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder subjects)
    {
        ShowProtection.Map(subjects);
        ChangeProtection.Map(subjects);
        var telling = api.MapGroup("/telling").WithTags("Telling protected people");
        ListTelling.Map(telling);
        ShowTelling.Map(telling);
        RecordTold.Map(telling);
        RecordNotTold.Map(telling);
    }
}

/// <summary>Settings under Protecting.</summary>
internal sealed class ProtectingOptions
{
    /// <summary>By the end of which working day protected people are told, counted from the day after the register learns of it, 1 to 20. The force decides; see docs/adr/telling-protected-people.md.</summary>
    public int TellWithinWorkingDays { get; set; } = 1;

    /// <summary>How many days before its last instant people learn that an order runs out, 0 to 60: nobody may believe for a day longer that it protects them.</summary>
    public int TellOfEndsDaysBefore { get; set; } = 7;
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;
using Poet.Referrals.Contracts;
using Poet.Subjects.Contracts;
using Poet.Subjects.Persistence;
using Poet.Subjects.Rights;

namespace Poet.Subjects.Retention;

/// <summary>What keeping and erasing records needs.</summary>
internal static class RetentionServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Poet:Retention").Get<RetentionOptions>() ?? new());
        services.AddScoped<ReviewDates>().AddScoped<ErasureRules>().AddScoped<WaitingLinesOf>();
        services.AddHostedService<RepeatedWork<ReviewDates>>();
        services.AddSingleton(new NavItem("Records to review", "/retention", "retention.review", 60));
        services.AddFactHandler<SubjectErased, EraseRecords, SubjectsDb>("subjects.EraseRecords");
        services.AddFactHandler<OrderChanged, MarkForReview, SubjectsDb>("subjects.MarkForReview");
        services.AddFactHandler<ReferralReceived, MarkReferred, SubjectsDb>("subjects.MarkReferred.received");
        services.AddFactHandler<ReferralDecided, MarkReferred, SubjectsDb>("subjects.MarkReferred.decided");
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var retention = api.MapGroup("/retention").WithTags("Retention");
        ListDue.Map(retention);
        ShowReview.Map(retention);
        KeepRecord.Map(retention);
        PlaceHold.Map(retention);
        LiftHold.Map(retention);
        RestrictProcessing.Map(retention);
        LiftProcessingRestriction.Map(retention);
        ProposeErasure.Map(retention);
        ConfirmErasure.Map(retention);
        RejectErasure.Map(retention);
    }
}

using Microsoft.Extensions.Configuration;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;
using Poet.Referrals.Domain;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features;

/// <summary>Which order types fit a referral, as their plugins say.</summary>
internal sealed class FitReader(OrderTypeCatalogue types, ISubjects subjects, IConfiguration configuration, TimeProvider time)
{
    /// <summary>The setting that switches doubtful law on for applications: a list of CODE:edition.</summary>
    public const string SwitchedOn = "Law:SwitchedOn";

    public async Task<IReadOnlyList<TypeFit>> Of(Referral referral, CancellationToken cancel)
    {
        var person = (await subjects.Summaries([referral.SubjectId], cancel)).GetValueOrDefault(referral.SubjectId);
        var on = configuration.GetSection(SwitchedOn).GetChildren().Select(c => c.Value ?? "").ToHashSet(StringComparer.Ordinal);
        return TypeFit.Of(types.All, new(referral.Feared, referral.Convicted, person?.BornOn, LondonTime.DateOf(time.GetUtcNow())), on);
    }
}

using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;
using Poet.Referrals.Domain;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features;

/// <summary>Which order types fit a referral, as their plugins say.</summary>
internal sealed class FitReader(OrderTypeCatalogue types, ISubjects subjects, TimeProvider time)
{
    public async Task<IReadOnlyList<TypeFit>> Of(Referral referral, CancellationToken cancel)
    {
        var person = (await subjects.Summaries([referral.SubjectId], cancel)).GetValueOrDefault(referral.SubjectId);
        return TypeFit.Of(types, new(referral.Feared, referral.Convicted, person?.BornOn, LondonTime.DateOf(time.GetUtcNow())));
    }
}

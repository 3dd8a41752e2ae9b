using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Fitting;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features;

/// <summary>Which order types fit a referral, as their plugins say.</summary>
internal sealed class FitReader(OrderTypeCatalogue types, ISubjects subjects, TimeProvider time)
{
    /// <param name="referral">The referral.</param>
    /// <param name="under">Codes of the order types that its person is under; they rule nothing in or out.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<TypeFit>> Of(Referral referral, IReadOnlyCollection<string> under, CancellationToken cancel)
    {
        var person = (await subjects.Summaries([referral.SubjectId], cancel)).GetValueOrDefault(referral.SubjectId);
        var today = LondonTime.DateOf(time.GetUtcNow());
        var said = CaseSaid.FromJson(referral.Said);
        var facts = said.Facts.ToDictionary(StringComparer.Ordinal);
        if (referral.Convicted != Known.NotKnown)
            facts[CaseFacts.BeforeCourt.Id] = referral.Convicted == Known.Yes;
        return TypeFit.Of(types, new(today) { Feared = referral.Feared, Age = person?.BornOn is { } born ? LegalClock.AgeOn(born, today) : null, Area = said.Area, Urgent = said.Urgent, Under = under, Facts = facts });
    }
}

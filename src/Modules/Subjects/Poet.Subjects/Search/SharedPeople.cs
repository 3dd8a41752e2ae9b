using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.Platform.Partners;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Search;

/// <summary>What of people a partner may see: those bound by an order that is shared, and of them what says who they are. People of the force itself pass through unchanged.</summary>
internal sealed class SharedPeople(SubjectsDb db, RequestContext context, IServiceProvider services)
{
    // always these lists, or the queries would be compiled with every call
    private static readonly IReadOnlyCollection<string> OfSharing = [SubjectsDb.SharingFilter];
    private static readonly IReadOnlyCollection<string> OfBoth = [SubjectsDb.SharingFilter, SubjectsDb.RestrictedFilter];

    public Sharing? With => context.Actor.Sharing;

    public async Task<IReadOnlyList<SubjectMatch>> Only(IReadOnlyList<SubjectMatch> people, CancellationToken cancel)
    {
        if (With is null || people.Count == 0)
            return people;
        if (people.Any(p => p.Restricted is not null))
        {
            context.Withhold(NotShared.Restricted);
            people = [.. people.Where(p => p.Restricted is null)];
        }
        var bound = services.GetService<IOrders>() is { } register ? await register.Bound([.. people.SelectMany(p => p.Records)], cancel) : new HashSet<Guid>();
        var shared = people.Where(p => p.Records.Any(bound.Contains)).ToList();
        if (shared.Count < people.Count)
            context.Withhold(NotShared.NoOrder);
        return shared;
    }

    /// <summary>Keeps for the auditor why a person was not shown to a partner.</summary>
    public async Task Note(Guid id, CancellationToken cancel)
    {
        if (With is null || !await db.Subjects.IgnoreQueryFilters(OfBoth).AnyAsync(s => s.Id == id, cancel))
            return;
        context.Withhold(!await db.Subjects.IgnoreQueryFilters(OfSharing).AnyAsync(s => s.Id == id, cancel) ? NotShared.Restricted
            : await db.Subjects.AnyAsync(s => s.Id == id, cancel) ? NotShared.NoOrder : NotShared.Child);
    }

    public SubjectRecord Shown(SubjectRecord record)
    {
        if (With is not { } sharing)
            return record;
        context.Withhold(NotShared.OwnWork);
        context.Withhold(NotShared.Surroundings);
        return record with
        {
            Notes = [],
            Custody = [],
            People = [],
            Places = [],
            ProtectedNotShown = 0,
            PossibleDuplicates = [],
            MergedInto = null,
            Merges = [],
            Corrections = [],
            CategoriesSaid = null,
            ProcessingRestricted = record.ProcessingRestricted?.Shared(),
            Covers = $"{record.Covers}. {sharing.Says}",
        };
    }
}

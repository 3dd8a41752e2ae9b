using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;
using Poet.Platform.Partners;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Checks;

/// <summary>
/// What rows a partner may see, where filters alone do not say; and, for the auditor, why a row was left out. People of the force itself pass through unchanged. A person with no
/// order that is shared is not shared either: somebody who was only suspected, or whose application was refused, is in no answer to a partner.
/// </summary>
internal sealed class WhatIsNotShared(Lazy<OrdersDb> database, RequestContext context)
{
    // always this list, or the query would be compiled with every call
    private static readonly IReadOnlyCollection<string> OfBoth = [OrdersDb.SharingFilter, OrdersDb.RestrictedFilter];

    public bool IsPartner => context.Actor.Sharing is not null;

    /// <summary>Those of the people who are bound by an order that is shared, and whose record is not restricted: that there is one is not for partners either.</summary>
    public async Task<IReadOnlyList<SubjectMatch>> Only(IReadOnlyList<SubjectMatch> people, CancellationToken cancel)
    {
        if (!IsPartner || people.Count == 0)
            return people;
        if (people.Any(p => p.Restricted is not null))
        {
            context.Withhold(NotShared.Restricted);
            people = [.. people.Where(p => p.Restricted is null)];
        }
        var bound = await Bound([.. people.SelectMany(p => p.Records)], cancel);
        var shared = people.Where(p => p.Records.Any(bound.Contains)).ToList();
        if (shared.Count < people.Count)
            context.Withhold(NotShared.NoOrder);
        return shared;
    }

    /// <summary>Those of the ids that an order binds which is shared.</summary>
    public async Task<IReadOnlySet<Guid>> Bound(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var ids = subjects.ToArray();
        return (await database.Value.Spans.AsNoTracking().Where(s => ids.Contains(s.SubjectId) && s.KnownTo == Domain.Timeline.Open).Select(s => s.SubjectId).Distinct().ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>Keeps for the auditor why an order was not shown to a partner.</summary>
    public async Task Note(Guid orderId, CancellationToken cancel)
    {
        if (!IsPartner)
            return;
        var db = database.Value;
        var type = await db.Orders.IgnoreQueryFilters(OfBoth).Where(o => o.Id == orderId).Select(o => o.TypeCode).SingleOrDefaultAsync(cancel);
        if (type is not null)
            context.Withhold(!context.Actor.Sharing!.OrderTypes.Contains(type) ? NotShared.OrderType
                : await db.Orders.AnyAsync(o => o.Id == orderId, cancel) ? NotShared.Child : NotShared.Restricted);
    }
}

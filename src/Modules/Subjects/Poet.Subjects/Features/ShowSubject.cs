using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Partners;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Rights;
using Poet.Subjects.Search;

namespace Poet.Subjects.Features;

/// <summary>Everything recorded of one person, the records merged into this one included.</summary>
[Permission("subjects.read"), SharedWithPartners]
internal sealed record ShowSubject(Guid Id) : IPersonQuery<SubjectRecord>
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapGet("/{id:guid}", async (Guid id, IMediator mediator, HttpResponse response, CancellationToken cancel) =>
            {
                var record = await mediator.Send(new ShowSubject(id), cancel);
                response.Headers.ETag = $"\"{record.Version}\"";
                return TypedResults.Ok(record);
            })
            .WithSummary("Shows a person")
            .Sends(typeof(ShowSubject));
}

internal sealed class ShowSubjectHandler(SubjectsDb db, MergeChains chains, Duplicates duplicates, Restrictions restrictions, SharedPeople sharing, RequestContext context, TimeProvider time, IServiceProvider services)
    : IRequestHandler<ShowSubject, SubjectRecord>
{
    public async Task<SubjectRecord> Handle(ShowSubject question, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = LondonTime.DateOf(now);
        var chain = (await chains.Of([question.Id], cancel))[question.Id];
        Guid[] ids = chain.Root == question.Id ? [.. chain.Ids] : [question.Id];
        var records = await db.Subjects.AsNoTracking().Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Notes).Include(s => s.Corrections).Include(s => s.Categories).AsSplitQuery()
            .Where(s => ids.Contains(s.Id)).ToListAsync(cancel);
        var subject = records.SingleOrDefault(s => s.Id == question.Id);
        var orders = subject is null ? null : await Orders(chain.Ids, now, cancel);
        if (subject is null || sharing.With is not null && orders is null or [])
        {
            await sharing.Note(question.Id, cancel);
            throw new NotFoundException("person");
        }
        context.Consult(records.Select(r => r.Id));

        var bornOn = subject.BornOn ?? records.Select(r => r.BornOn).FirstOrDefault(b => b is not null);
        var said = records.SelectMany(r => r.Categories).MaxBy(c => c.SaidAt);
        var around = await Around([.. records.Select(r => r.Id)], cancel);
        return sharing.Shown(new(subject.Id, subject.Name)
        {
            FamilyName = subject.FamilyName,
            BornOn = bornOn,
            Age = Ages.On(bornOn, today),
            Under18 = Ages.On(bornOn, today) < 18,
            Categories = said?.All ?? [],
            CategoriesSaid = said is null ? null : new(said.Basis, said.Force, said.SaidAt, said.SaidBy),
            OtherNames = [.. records.SelectMany(r => r.Names.Select(n => n.Full).Prepend(r.Name)).Where(n => n != subject.Name).Distinct(StringComparer.OrdinalIgnoreCase)],
            Identifiers = [.. records.SelectMany(r => r.Identifiers).DistinctBy(i => (i.Kind, i.Canonical)).OrderBy(i => i.Kind, StringComparer.Ordinal).Select(i => ShownIdentifier.Of(i, now.Year))],
            Notes = [.. records.SelectMany(r => r.Notes).OrderByDescending(n => n.RecordedAt).Select(n => ShownNote.Of(n, today, context.Actor))],
            People = [.. around.People.Where(p => !p.Protected || MaySee)],
            Places = [.. around.Places.Where(p => !p.Protected || MaySee)],
            Custody = [.. (await Custody([.. records.Select(r => r.Id)], cancel)).Select(ShownCustody.Of)],
            ProtectedNotShown = MaySee ? 0 : around.People.Count(p => p.Protected) + around.Places.Count(p => p.Protected),
            PossibleDuplicates = subject.MergedInto is null ? await duplicates.Of(records, cancel) : [],
            MergedInto = chain.Root == subject.Id ? null : chain.Root,
            Merges = await Merges([.. chain.Ids], cancel),
            Corrections = [.. records.SelectMany(r => r.Corrections).OrderByDescending(c => c.At).ThenBy(c => c.Part, StringComparer.Ordinal)
                .Select(c => new ShownCorrection(c.Part, c.Before, c.After, c.At, c.By, c.Reason))],
            Orders = orders ?? [],
            OrdersKnown = orders is not null,
            Restricted = await restrictions.StandingOn(subject.Id, cancel) is { } standing ? ShownRestriction.Of(standing) : null,
            ProcessingRestricted = subject.ProcessingGround is null ? null : await Processing([.. chain.Ids], cancel),
            Erased = subject.ErasedOn is { } day ? await Erased(day, [.. chain.Ids], cancel) : null,
            Version = subject.Version,
        });
    }

    private async Task<ErasedRecord?> Erased(DateOnly day, Guid[] ids, CancellationToken cancel) =>
        await db.Erasures.AsNoTracking().Where(e => ids.Contains(e.SubjectId) && e.State == ErasureState.Confirmed)
            .Select(e => new ErasedRecord(day, e.Grounds, e.ProposedBy, e.DecidedBy!)).FirstOrDefaultAsync(cancel);

    private async Task<ShownProcessingRestriction?> Processing(Guid[] ids, CancellationToken cancel) =>
        await db.ProcessingRestrictions.AsNoTracking().FirstOrDefaultAsync(r => ids.Contains(r.SubjectId) && r.LiftedAt == null, cancel) is { } standing ? ShownProcessingRestriction.Of(standing) : null;

    private Task<List<CustodySpell>> Custody(Guid[] ids, CancellationToken cancel) =>
        db.Custody.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.SubjectId) && c.StruckOutAt == null).OrderByDescending(c => c.From).ToListAsync(cancel);

    private bool MaySee => context.Actor.May(Permissions.SeeProtected);

    private async Task<(List<ShownPerson> People, List<ShownPlace> Places)> Around(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.SubjectId)).OrderBy(p => p.Name).ToListAsync(cancel);
        var places = await db.Places.AsNoTracking().Where(p => ids.Contains(p.SubjectId)).OrderBy(p => p.Name).ToListAsync(cancel);
        return ([.. people.Select(p => new ShownPerson(p.Id, p.Name, p.Protected, p.Category))],
            [.. places.Select(p => new ShownPlace(p.Id, p.Name, p.Protected, p.AreaGeoJson is not null,
                [.. people.Where(who => p.HomeOfIds.Contains(who.Id) && (!who.Protected || MaySee)).Select(who => who.Name)]))]);
    }

    private async Task<IReadOnlyList<ShownMerge>> Merges(List<Guid> ids, CancellationToken cancel)
    {
        var merges = await db.Merges.AsNoTracking().Where(m => m.UndoneAt == null && (ids.Contains(m.KeptId) || ids.Contains(m.MergedId))).OrderBy(m => m.At).ToListAsync(cancel);
        var merged = merges.Select(m => m.MergedId).ToList();
        var names = await db.Subjects.AsNoTracking().Where(s => merged.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return [.. merges.Where(m => names.ContainsKey(m.MergedId)).Select(m => new ShownMerge(m.Id, m.KeptId, m.MergedId, names[m.MergedId], m.At, m.Evidence, m.Reason))];
    }

    /// <summary>Null where no register of orders is loaded: not the same as no orders.</summary>
    private async Task<IReadOnlyList<ShownOrder>?> Orders(IReadOnlyList<Guid> ids, DateTimeOffset now, CancellationToken cancel)
    {
        if (services.GetService<IOrders>() is not { } register)
            return null;
        List<OrderSummary> orders = [];
        foreach (var id in ids)
            orders.AddRange(await register.Of(id, now, cancel));
        return [.. orders.DistinctBy(o => o.Id).OrderBy(o => o.State == "ended").ThenBy(o => o.Reference, StringComparer.Ordinal).Select(o => new ShownOrder(o.Id, o.Reference, o.TypeCode, o.State, o.Force))];
    }
}

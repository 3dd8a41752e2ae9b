using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Rights;

/// <summary>
/// Puts together from every module what is held about the person who asked, as it stands now. May be done again while the request is open: what was decided of something holds as long as its words are the same.
/// </summary>
[Permission(AccessRequests.Permission)]
internal sealed record CompileAccessRequest(Guid RequestId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapPost("/{requestId:guid}/compilation", async (Guid requestId, ReasonGiven why, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new CompileAccessRequest(requestId, why.Reason), cancel))))
            .WithSummary("Compiles what is held about the person who asked")
            .Example("""{ "reason": "Begin the answer" }""")
            .Sends(typeof(CompileAccessRequest));
}

internal sealed class CompileAccessRequestHandler(SubjectsDb db, IDatabaseProvider provider, MergeChains chains, IEnumerable<ITellsThePerson> tellers, ModulesOff off, RequestContext context, TimeProvider time)
    : IRequestHandler<CompileAccessRequest, Guid>
{
    public async Task<Guid> Handle(CompileAccessRequest command, CancellationToken cancel)
    {
        var request = await db.ToAnswer(command.RequestId, context, cancel);
        RuleBrokenException.ThrowIfAny(request.ProblemsOfState(AccessRequestState.Open));
        if (request.PersonId is not { } person)
            throw new RuleBrokenException([new("no-record", "Nothing is to be compiled: no record of the person was found. Propose an answer")]);
        RuleBrokenException.ThrowIfAny([.. await off.ThatMayHoldSomething(db, provider, cancel)]);
        var records = (await chains.Of([person], cancel))[person].Ids;
        context.Consult(records);
        List<ToldSection> sections = [];
        foreach (var teller in tellers.OrderBy(t => t.Place))
            sections.AddRange(await teller.Tell(records, cancel));

        var before = request.Items.ToDictionary(i => i.Key, StringComparer.Ordinal);
        var number = 0;
        foreach (var (section, item) in sections.SelectMany(s => s.Items, (s, i) => (s.Heading, i)))
            Keep(request, person, section, item, before.Remove(item.Key, out var known) ? known : null, ++number);
        db.AccessItems.RemoveRange(before.Values);
        request.Compile(context.Actor.Id, context.Actor.Name, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return request.Id;
    }

    private void Keep(AccessRequest request, Guid person, string section, ToldItem item, AccessItem? known, int number)
    {
        if (known is not null && known.Text == item.Text)
        {
            // words that were found since to be protected are weighed anew, whatever was decided of them
            if (known.DecidedBy is null || item.MayHoldProtectedDetails && !known.MayHoldProtectedDetails)
                known.Begin(item.Withheld);
            (known.Section, known.Label, known.Number, known.MayHoldProtectedDetails) = (section, item.Label, number, item.MayHoldProtectedDetails);
            return;
        }
        if (known is not null)
            db.AccessItems.Remove(known);
        var added = new AccessItem
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()), RequestId = request.Id, SubjectId = person, Number = number, Key = item.Key, Section = section, Label = item.Label, Text = item.Text,
            MayHoldProtectedDetails = item.MayHoldProtectedDetails,
        };
        added.Begin(item.Withheld);
        db.AccessItems.Add(added);
    }
}

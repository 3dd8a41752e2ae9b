using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;
using Poet.Platform.Web;
using Poet.Subjects.Features;
using Poet.Subjects.Rights;

namespace Poet.Subjects.Pages.Subjects;

/// <summary>Everything recorded of one person.</summary>
[Permission("subjects.read")]
internal sealed class SubjectModel(IEnumerable<PersonLink> links, RequestContext context) : PoetPage
{
    private static readonly Dictionary<string, string> Done = new(StringComparer.Ordinal)
    {
        ["recorded"] = "The person is recorded", ["name"] = "The name is added", ["identifier"] = "The identifier is added", ["note"] = "The note is added", ["corrected"] = "The record is corrected",
        ["custody"] = "The time in custody is recorded; orders that wait for it follow in a moment", ["person"] = "The person is added", ["place"] = "The place is added", ["categories"] = "What the person is to the police is said", ["merged"] = "The two records are merged", ["unmerged"] = "The merge is undone",
    };

    public SubjectRecord Person { get; private set; } = null!;

    public string? Says { get; private set; }

    /// <summary>What other modules let people do with somebody whose record stands.</summary>
    public IEnumerable<PersonLink> Links => Person is { MergedInto: null, Erased: null } ? links.Where(l => context.Actor.May(l.Permission)).OrderBy(l => l.Order) : [];

    public bool MayChange => context.Actor.May("subjects.change") && Person.MergedInto is null && Person.Erased is null;

    /// <summary>Names, identifiers and the like: not while processing is restricted.</summary>
    public bool MayChangeDetails => MayChange && Person.ProcessingRestricted is null;

    public bool MayRectify => MayChange && (Person.ProcessingRestricted is not { } restricted || MayReview && restricted.Force == context.Actor.Force);

    public bool MayUndo => context.Actor.May("subjects.change") && Person.ProcessingRestricted is null;

    public bool MayRestrict => context.Actor.May("records.restrict");

    public bool MayReview => context.Actor.May("retention.review");

    public bool MayAnswer => context.Actor.May(AccessRequests.Permission) && Person.Erased is null;

    public bool MayAudit => context.Actor.May("audit.read");

    public async Task OnGetAsync(Guid id, string? done, CancellationToken cancel)
    {
        Person = await Send(new ShowSubject(id), cancel);
        Says = done is null ? null : Done.GetValueOrDefault(done);
    }
}

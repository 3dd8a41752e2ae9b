using Poet.Plans.FourP;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>What others may learn.</summary>
[Permission("plans.read")]
internal sealed class LessonsModel(RequestContext context) : PoetPage
{
    public bool MayStop => context.Actor.May("plans.own");

    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Lessons = await Send(new ListLessons(), cancel);
}

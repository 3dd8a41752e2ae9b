using MediatR;
using Poet.Plans.Problems;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Problems;

/// <summary>A page that changes one profile.</summary>
internal abstract class ProblemPage(RequestContext context, TimeProvider time) : RecordPage<ProblemView>(context, time)
{
    public ProblemView Profile => Record;

    protected override IRequest<ProblemView> Question => new ShowProblem(Id);

    protected override string Back => $"~/plans/problems/{Id}";

    protected override Guid VersionOf(ProblemView record) => record.Version;
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.FourP;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.FourP;

/// <summary>A page that changes one action of a plan.</summary>
internal abstract class ActionPage(RequestContext context, TimeProvider time) : RecordPage<PlanView>(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid ActionId { get; set; }

    public PlanView Plan => Record;

    public ActionView Shown => Record.Actions.SingleOrDefault(a => a.Id == ActionId) ?? throw new NotFoundException("action");

    protected override IRequest<PlanView> Question => new ShowPlan(Id);

    protected override string Back => $"~/plans/nominals/{Id}/plan";

    protected override Guid VersionOf(PlanView record) => Shown.Version;
}

using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Rights;

namespace Poet.Subjects.Pages.Rights;

/// <summary>One subject access request: its time, what is held, and the answer.</summary>
[Permission(AccessRequests.Permission)]
internal sealed class RequestModel : PoetPage
{
    private static readonly Dictionary<string, string> Done = new(StringComparer.Ordinal)
    {
        ["recorded"] = "The request is recorded", ["identity"] = "It is recorded who asked", ["extended"] = "The time is extended", ["compiled"] = "What is held is compiled", ["decided"] = "It is decided",
        ["proposed"] = "Another person must now give the answer", ["returned"] = "The answer can be changed again", ["disclosed"] = "The answer is given",
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IdentityInput Identity { get; set; } = new();

    public ExtendInput Extend { get; set; } = new();

    public WhyInput Compile { get; set; } = new();

    public DecideInput Decide { get; set; } = new();

    public ProposeInput Propose { get; set; } = new();

    public WhyInput Disclose { get; set; } = new();

    public WhyInput Return { get; set; } = new();

    public ShownAccessRequest Found { get; private set; } = null!;

    public string? Says { get; private set; }

    public async Task OnGetAsync(string? done, CancellationToken cancel)
    {
        Found = await Send(new ShowAccessRequest(Id), cancel);
        Says = done is null ? null : Done.GetValueOrDefault(done);
    }

    public Task<IActionResult> OnPostIdentityAsync([Bind(Prefix = nameof(Identity))] IdentityInput identity, CancellationToken cancel) =>
        Do(new ProveIdentity(Id, (Identity = identity).IdentityOn?.Date ?? default, identity.IdentityHow ?? "", identity.Reason ?? ""), "identity", nameof(Identity), cancel);

    public Task<IActionResult> OnPostExtendAsync([Bind(Prefix = nameof(Extend))] ExtendInput extend, CancellationToken cancel) =>
        Do(new ExtendAccessRequest(Id, (Extend = extend).ToldOn?.Date ?? default, extend.Reason ?? ""), "extended", nameof(Extend), cancel);

    public Task<IActionResult> OnPostCompileAsync([Bind(Prefix = nameof(Compile))] WhyInput compile, CancellationToken cancel) =>
        Do(new CompileAccessRequest(Id, (Compile = compile).Reason ?? ""), "compiled", nameof(Compile), cancel);

    public Task<IActionResult> OnPostDecideAsync([Bind(Prefix = nameof(Decide))] DecideInput decide, CancellationToken cancel) =>
        Do(new DecideItems(Id, (Decide = decide).Items, decide.Ground, decide.Reason ?? ""), "decided", nameof(Decide), cancel);

    public Task<IActionResult> OnPostProposeAsync([Bind(Prefix = nameof(Propose))] ProposeInput propose, CancellationToken cancel) =>
        Do(new ProposeAnswer(Id, (Propose = propose).Answer ?? default, propose.Silent, propose.Reason ?? ""), "proposed", nameof(Propose), cancel);

    public Task<IActionResult> OnPostDiscloseAsync([Bind(Prefix = nameof(Disclose))] WhyInput disclose, CancellationToken cancel) =>
        Do(new DiscloseAnswer(Id, (Disclose = disclose).Reason ?? ""), "disclosed", nameof(Disclose), cancel);

    public Task<IActionResult> OnPostReturnAsync([Bind(Prefix = nameof(Return))] WhyInput back, CancellationToken cancel) =>
        Do(new ReturnAnswer(Id, (Return = back).Reason ?? ""), "returned", nameof(Return), cancel);

    private async Task<IActionResult> Do(IRequest<Guid> command, string done, string prefix, CancellationToken cancel)
    {
        var answer = await Try(command, _ => LocalRedirect($"/access-requests/{Id}?done={done}"), cancel, prefix);
        if (answer is PageResult)
            Found = await Send(new ShowAccessRequest(Id), cancel);
        return answer;
    }

    internal sealed class WhyInput
    {
        [Required(ErrorMessage = "Enter why")]
        public string? Reason { get; set; }
    }

    internal sealed class IdentityInput
    {
        [Display(Name = "Day on which it was clear"), Required(ErrorMessage = "Enter the day on which it was clear who asked")]
        public DateParts? IdentityOn { get; set; }

        [Required(ErrorMessage = "Enter how it was made sure who asked")]
        public string? IdentityHow { get; set; }

        [Required(ErrorMessage = "Enter why you record it")]
        public string? Reason { get; set; }
    }

    internal sealed class ExtendInput
    {
        [Display(Name = "Day on which notice was given"), Required(ErrorMessage = "Enter the day on which notice was given")]
        public DateParts? ToldOn { get; set; }

        [Required(ErrorMessage = "Enter the reasons as they were given")]
        public string? Reason { get; set; }
    }

    internal sealed class DecideInput
    {
        public List<Guid> Items { get; set; } = [];

        public ExemptionGround? Ground { get; set; }

        [Required(ErrorMessage = "Enter why")]
        public string? Reason { get; set; }
    }

    internal sealed class ProposeInput
    {
        [Required(ErrorMessage = "Choose what is answered")]
        public AnswerKind? Answer { get; set; }

        public bool Silent { get; set; }

        [Required(ErrorMessage = "Enter why it is answered so")]
        public string? Reason { get; set; }
    }
}

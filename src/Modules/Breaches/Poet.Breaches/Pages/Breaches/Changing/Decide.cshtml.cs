using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Breaches.Domain;
using Poet.Breaches.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>The options, and the decision. Without the own view the page is refused.</summary>
[Permission("breaches.decide")]
internal sealed class DecideModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    /// <summary>Stands for a response that is no option.</summary>
    public const string Another = "another-response";

    [BindProperty]
    public DecideForm Input { get; set; } = new();

    public OptionsView Shown { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Change(() => new DecideBreach(Id,
        new(Input.Option == Another ? null : Input.Option, Input.Option == Another ? Input.AnotherResponse : null, Input.Departure, [.. Input.Preconditions.Select(p => new PreconditionSaid(p.Option, p.Text, p.State))]), Input.Reason!), cancel);

    public string NameOf(string option) => Shown.Options.FirstOrDefault(o => o.Id == option)?.Name ?? option;

    protected override async Task Load(CancellationToken cancel)
    {
        await base.Load(cancel);
        Shown = await Send(new ShowOptions(Id), cancel);
        if (Input.Preconditions.Count == 0)
            Input.Preconditions = [.. Shown.Options.SelectMany(o => o.Preconditions, (o, p) => new PreconditionForm { Option = o.Id, Text = p.Text, State = p.State })];
    }

    protected override string FieldOnPage(string? field) => field == "another" ? "Input.AnotherResponse" : base.FieldOnPage(field);

    internal sealed class DecideForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose an option, or another response")]
        public string? Option { get; set; }

        public string? AnotherResponse { get; set; }

        public string? Departure { get; set; }

        public List<PreconditionForm> Preconditions { get; set; } = [];
    }

    internal sealed class PreconditionForm
    {
        public string Option { get; set; } = "";

        public string Text { get; set; } = "";

        public PreconditionState State { get; set; }
    }
}

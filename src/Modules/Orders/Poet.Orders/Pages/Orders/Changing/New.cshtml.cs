using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Features;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>Recording an order that a court has made: first the type, then dates and conditions.</summary>
[Permission("orders.make")]
internal sealed class NewModel(RequestContext context, OrderTypeCatalogue types, TimeProvider time) : ConditionsPage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public FormKind Form { get; set; }

    [BindProperty]
    public NewForm Input { get; set; } = new();

    [BindProperty]
    public ConditionsForm Conditions { get; set; } = new();

    public BoundPerson Person { get; private set; } = null!;

    public DraftReview? Review { get; private set; }

    public IOrderType? ChosenType => Type is null ? null : types.Find(Type);

    public IEnumerable<SelectListItem> TypeChoices => types.All.OrderBy(t => t.Info.Name, StringComparer.Ordinal).Select(t => new SelectListItem(t.Info.Name, t.Info.Code));

    public string FormName => Law?.Name ?? "";

    public string UsualStart => $"Usually: {StartWords(Law!.Starts.Usual)} ({Law.Starts.Section})";

    public IEnumerable<SelectListItem> StartChoices =>
        new[] { Anchor.Made, Anchor.Served, Anchor.Released, Anchor.LicenceEnd, Anchor.EarlierOrderEnd, Anchor.StatedDate }.Select(a => new SelectListItem(StartWords(a), a.ToString()));

    private OrderForm? Law => ChosenType?.EditionOn(Input.MadeOn?.Date ?? LondonTime.DateOf(Time.GetUtcNow()), Form).FormOrFirst(Form);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Draw(cancel);
        Conditions.Items = [new() { Number = 1 }];
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancel)
    {
        await Draw(cancel);
        if (ChosenType is null || Conditions.Did(act, Request.Form))
        {
            ModelState.Clear();
            return Page();
        }
        var conditions = Conditions.Read(Request.Form, ModelState);
        if (act == "review")
        {
            ModelState.Remove("Input.Reason");
            if (ModelState.IsValid)
                await Look(conditions, cancel);
            return Page();
        }
        return ModelState.IsValid && await TrySend(Fill(new MakeOrder { SubjectId = Subject, Type = Type!, MadeOn = default, Reason = Input.Reason! }, conditions), null, cancel) is { } id
            ? LocalRedirect($"~/orders/{id}") : Page();
    }

    private async Task Look(IReadOnlyList<ConditionInput> conditions, CancellationToken cancel)
    {
        try
        {
            Review = await Send(Fill(new ReviewDraft { SubjectId = Subject, Type = Type!, MadeOn = default }, conditions), cancel);
            foreach (var problem in Review.Problems)
                AddProblem(problem);
        }
        catch (Exception refused) when (refused is RuleBrokenException or BadInputException or PluginUnavailableException)
        {
            foreach (var problem in ProblemsOf(refused))
                AddProblem(problem);
        }
    }

    private T Fill<T>(T order, IReadOnlyList<ConditionInput> conditions) where T : OrderInput => order with
    {
        MadeOn = Input.MadeOn!.Date!.Value,
        Form = Form,
        Court = Input.Court,
        Start = Input.Start,
        StartsOn = Input.StartsOn?.Date,
        LastDay = Input.End?.LastDay,
        UntilFurtherOrder = Input.End?.UntilFurtherOrder == true,
        UntilEvent = Input.End?.UntilEvent,
        StatedYears = Input.StatedYears,
        StatedMonths = Input.StatedMonths,
        Conditions = conditions,
        ForceReference = Input.ForceReference,
        Officer = Input.Officer,
        Unit = Input.Unit,
    };

    private async Task Draw(CancellationToken cancel)
    {
        Person = await Send(new ShowBound(Subject), cancel);
        Conditions.Around(Type is null ? [] : types.KindsOf(Type), Person);
        NewKey();
    }

    private static string StartWords(Anchor anchor) => anchor switch
    {
        Anchor.Made or Anchor.InForce => "when it is made",
        Anchor.Served => "when it is served",
        Anchor.Released => "on release from custody",
        Anchor.LicenceEnd => "at the end of a licence",
        Anchor.EarlierOrderEnd => "at the end of an earlier order",
        Anchor.StatedDate => "on a day that the order states",
        _ => "with an event",
    };

    internal sealed class NewForm : EndForm
    {
        [Required(ErrorMessage = "Enter the day it was made"), Display(Name = "Day it was made")]
        public DateParts? MadeOn { get; set; }

        public string? Court { get; set; }

        public Anchor? Start { get; set; }

        [Display(Name = "Day it starts")]
        public DateParts? StartsOn { get; set; }

        [Range(0, 100, ErrorMessage = "Enter the stated length in whole years, from 0 to 100")]
        public int? StatedYears { get; set; }

        [Range(0, 1200, ErrorMessage = "Enter the stated length in whole months, from 0 to 1,200")]
        public int? StatedMonths { get; set; }

        public string? ForceReference { get; set; }

        public string? Officer { get; set; }

        public string? Unit { get; set; }
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Poet.Plans.Domain;
using Poet.Plans.Tiers;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Plans;

/// <summary>Other rules for tiers are proposed, beginning with those that hold.</summary>
[Permission("plans.policy")]
internal sealed class PolicyNewModel(RequestContext context, TimeProvider time) : SendingPage(context, time)
{
    [BindProperty]
    public RulesForm Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input = RulesForm.Of((await Send(new ListPolicies(), cancel)).Rules);
        NewKey();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await TrySend(new ProposePolicy(Input.Rules((await Send(new ListPolicies(), cancel)).Rules), Input.EffectiveFrom!.Date!.Value, Input.Reason!), null, cancel) is not null)
            return LocalRedirect("~/plans/policies");
        NewKey();
        return Page();
    }

    // first.namings stands at FirstNamings
    protected override string FieldOnPage(string? field) => field is null ? "" : field == "rules.first" ? "Input.FirstNamings" : "Input." + string.Concat(field.Replace("rules.", "", StringComparison.Ordinal).Split('.').Select(Pascal));

    /// <summary>The rules as fields.</summary>
    internal sealed class RulesForm : ReasonForm
    {
        private const string Number = "Enter a whole number";

        [Required(ErrorMessage = Number)]
        public int? FirstNamings { get; set; }

        [Required(ErrorMessage = Number)]
        public int? FirstRapes { get; set; }

        [Required(ErrorMessage = Number)]
        public int? FirstRecent { get; set; }

        [Required(ErrorMessage = Number)]
        public int? FirstMonths { get; set; }

        public bool FirstNotInPrison { get; set; }

        [Required(ErrorMessage = Number)]
        public int? SecondNamings { get; set; }

        [Required(ErrorMessage = Number)]
        public int? SecondRapes { get; set; }

        [Required(ErrorMessage = Number)]
        public int? SecondRecent { get; set; }

        [Required(ErrorMessage = Number)]
        public int? SecondMonths { get; set; }

        public bool SecondNotInPrison { get; set; }

        [Required(ErrorMessage = "Enter the classifications of sexual offences")]
        public string? Sexual { get; set; }

        [Required(ErrorMessage = "Enter the classifications of rape")]
        public string? Rape { get; set; }

        [Required(ErrorMessage = "Enter the first day on which they hold"), Display(Name = "First day on which they hold")]
        public DateParts? EffectiveFrom { get; set; }

        public static RulesForm Of(TierRules rules) => new()
        {
            FirstNamings = rules.First.Namings, FirstRapes = rules.First.Rapes, FirstRecent = rules.First.Recent, FirstMonths = rules.First.Months, FirstNotInPrison = rules.First.NotInPrison,
            SecondNamings = rules.Second.Namings, SecondRapes = rules.Second.Rapes, SecondRecent = rules.Second.Recent, SecondMonths = rules.Second.Months, SecondNotInPrison = rules.Second.NotInPrison,
            Sexual = string.Join(", ", rules.Sexual), Rape = string.Join(", ", rules.Rape),
        };

        /// <summary>With the parts that the page does not ask as they hold.</summary>
        public TierRules Rules(TierRules holds) => holds with
        {
            First = new(FirstNamings!.Value, FirstRapes!.Value, FirstRecent!.Value, FirstMonths!.Value, FirstNotInPrison),
            Second = new(SecondNamings!.Value, SecondRapes!.Value, SecondRecent!.Value, SecondMonths!.Value, SecondNotInPrison),
            Sexual = Codes(Sexual!),
            Rape = Codes(Rape!),
        };

        private static List<string> Codes(string typed) => [.. typed.Split([',', ' ', '\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}

using System.ComponentModel.DataAnnotations;
using Poet.OrderTypes.Sdk;
using Poet.Platform.Web;
using Poet.Referrals.Domain;

namespace Poet.Referrals.Pages.Referrals.Changing;

/// <summary>What a referral says of the case.</summary>
internal class CaseForm : ReasonForm
{
    [Required(ErrorMessage = "Enter what happened and what is feared")]
    public string? Concern { get; set; }

    public Family? Feared { get; set; }

    public Known Convicted { get; set; }

    public AtRisk AtRisk { get; set; }

    public bool NothingProtected { get; set; }
}

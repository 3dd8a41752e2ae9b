using System.ComponentModel.DataAnnotations;
using Poet.Platform.Partners;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Pages.Partners;

/// <summary>What a form says of a partner.</summary>
internal sealed class TermsForm
{
    [Required(ErrorMessage = "Enter the partner's name")]
    public string? Name { get; set; }

    public string? PartnerForce { get; set; }

    [Required(ErrorMessage = "Enter whom to reach at the partner, with address and telephone number")]
    public string? Contact { get; set; }

    [Required(ErrorMessage = "Enter the law under which records are shared")]
    public string? LawfulBasis { get; set; }

    [Required(ErrorMessage = "Enter the reference of the sharing agreement")]
    public string? Agreement { get; set; }

    [Display(Name = "Last day of the agreement"), Required(ErrorMessage = "Enter the last day of the agreement")]
    public DateParts? AgreementEndsOn { get; set; }

    public List<string> Scopes { get; set; } = [];

    public List<string> OrderTypes { get; set; } = [];

    public bool Children { get; set; }

    [Required(ErrorMessage = "Enter how many calls a minute are answered")]
    public int? CallsPerMinute { get; set; } = 60;

    public PartnerTerms Read() => new(Name ?? "", Contact ?? "", LawfulBasis ?? "", Agreement ?? "", AgreementEndsOn?.Date ?? DateOnly.MinValue, Scopes, OrderTypes)
    {
        PartnerForce = PartnerForce, Children = Children, CallsPerMinute = CallsPerMinute ?? 0,
    };

    public static TermsForm Of(PartnerTerms terms) => new()
    {
        Name = terms.Name, PartnerForce = terms.PartnerForce, Contact = terms.Contact, LawfulBasis = terms.LawfulBasis, Agreement = terms.Agreement,
        AgreementEndsOn = DateParts.From(terms.AgreementEndsOn), Scopes = [.. terms.Scopes], OrderTypes = [.. terms.OrderTypes], Children = terms.Children, CallsPerMinute = terms.CallsPerMinute,
    };
}

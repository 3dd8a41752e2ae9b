using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Tests.Pages;

[BindProperties]
[IgnoreAntiforgeryToken] // the tests look at fields, not at forgery
public sealed class OrderModel : PageModel
{
    [StringLength(40)]
    public string CourtName { get; set; } = "";

    [Display(Name = "Day the order was made")]
    public DateParts MadeOn { get; set; } = DateParts.Empty;

    [Display(Name = "Last day in force")]
    public DateParts? EndsOn { get; set; }

    [Range(1, 120)]
    public int? Months { get; set; }

    [Display(Name = "How it was made")]
    public string? Route { get; set; }

    [Display(Name = "How the subject was told")]
    public List<string> Told { get; set; } = [];

    public void OnGet()
    {
        // an empty form
    }

    public void OnPost()
    {
        // shown again with what model binding says
    }
}

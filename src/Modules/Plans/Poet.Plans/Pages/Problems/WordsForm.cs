using System.ComponentModel.DataAnnotations;
using Poet.Platform.Web;

namespace Poet.Plans.Pages.Problems;

/// <summary>Words of one step.</summary>
internal class WordsForm : ReasonForm
{
    [Required(ErrorMessage = "Enter what you want to say")]
    public string? Words { get; set; }
}

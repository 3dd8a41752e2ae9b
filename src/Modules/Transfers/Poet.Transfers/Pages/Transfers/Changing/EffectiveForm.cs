using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Poet.Platform.Ui.Forms;
using Poet.Platform.Web;

namespace Poet.Transfers.Pages.Transfers.Changing;

/// <summary>The second from which the other force is responsible, as a London clock shows it. Of the hour that comes twice the form asks which; the hour that never comes is refused.</summary>
internal class EffectiveForm : ReasonForm
{
    [Required(ErrorMessage = "Enter the day from which the other force is responsible"), Display(Name = "Day from which the other force is responsible")]
    public DateParts? On { get; set; }

    public string? Time { get; set; }

    /// <summary>The instant; null with the problem beside its field.</summary>
    public DateTimeOffset? Read(ModelStateDictionary problems)
    {
        if (On?.Date is not { } day)
            return null; // told at its own field
        var at = ClockTime.Read(day, Time, "14:30", out var problem);
        if (problem is not null)
            problems.AddModelError("Input.Time", problem);
        return at;
    }
}

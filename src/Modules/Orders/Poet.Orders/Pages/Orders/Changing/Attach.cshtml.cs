using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>A copy of the sealed order is attached.</summary>
[Permission("orders.change"), RequestSizeLimit(PaperFile.MostSent)]
internal sealed class AttachModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public AttachForm Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var bytes = await Sent(Input.File, cancel);
        return await Change(() => new AttachSealedOrder(Id, Input.File!.FileName, bytes, Input.Reason!), cancel);
    }

    internal sealed class AttachForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose the file of the sealed order")]
        public IFormFile? File { get; set; }
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>A copy of the sealed order is attached.</summary>
[Permission("orders.change"), RequestSizeLimit(AttachSealedOrder.Most + 64 * 1024)]
internal sealed class AttachModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty]
    public AttachForm Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        byte[] bytes = [];
        try
        {
            bytes = Input.File is null ? [] : await AttachSealedOrder.Read(Input.File, cancel);
        }
        catch (BadInputException large)
        {
            ModelState.AddModelError("Input.File", large.Message);
        }
        return await Change(() => new AttachSealedOrder(Id, Input.File!.FileName, bytes, Input.Reason!), cancel);
    }

    internal sealed class AttachForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose the file of the sealed order")]
        public IFormFile? File { get; set; }
    }
}

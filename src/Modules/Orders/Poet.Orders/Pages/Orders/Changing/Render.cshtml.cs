using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Poet.Orders.Features;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Pages.Orders.Changing;

/// <summary>Plain words or a translation of one copy of the sealed order.</summary>
[Permission("orders.change"), RequestSizeLimit(PaperFile.MostSent)]
internal sealed class RenderModel(RequestContext context, TimeProvider time) : ChangePage(context, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid AttachmentId { get; set; }

    [BindProperty]
    public RenderForm Input { get; set; } = new();

    /// <summary>The copy that it renders.</summary>
    public PaperView Copy => Order.Papers.FirstOrDefault(p => p.Id == AttachmentId) ?? throw new NotFoundException("copy of the sealed order");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Load(cancel);
        _ = Copy; // not there is told as such, not half way through the page
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var bytes = await Sent(Input.File, cancel);
        return await Change(() => new AddRendering(Id, AttachmentId, new(Input.Kind!, Input.Language, Input.MadeBy ?? "", Input.CheckedBy), Input.File!.FileName, bytes, Input.Reason!), cancel);
    }

    internal sealed class RenderForm : ReasonForm
    {
        [Required(ErrorMessage = "Choose what it is")]
        public string? Kind { get; set; }

        public string? Language { get; set; }

        [Required(ErrorMessage = "Enter who made it")]
        public string? MadeBy { get; set; }

        public string? CheckedBy { get; set; }

        [Required(ErrorMessage = "Choose the file")]
        public IFormFile? File { get; set; }
    }
}

using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui;

/// <summary>Sets up what the pages of every module share.</summary>
public static class PoetUi
{
    /// <summary>Dates in three fields, and plain sentences for what model binding and validation refuse. Call it in the host, beside AddRazorPages.</summary>
    public static IServiceCollection AddPoetUi(this IServiceCollection services) =>
        // after the framework's own set-up, whichever is called first
        services.PostConfigure<MvcOptions>(options =>
        {
            options.ModelBinderProviders.Insert(0, new DatePartsBinder.Provider());
            PlainSentences.Use(options);
        });
}

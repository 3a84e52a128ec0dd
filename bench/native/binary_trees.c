/* Makes, walks and frees many binary trees: the cost of small blocks of memory. */
#include "repetitions.h"

/* The children lie in one block, as in a list of structs. */
struct node {
    struct node *children;
    long count;
};

static struct node grow(long depth)
{
    struct node node = {0};
    if (depth > 0) {
        node.children = allocate(2 * sizeof *node.children);
        node.count = 2;
        node.children[0] = grow(depth - 1);
        node.children[1] = grow(depth - 1);
    }
    return node;
}

static long count(const struct node *node)
{
    long total = 1;
    for (long i = 0; i < node->count; i++)
        total += count(&node->children[i]);
    return total;
}

static void destroy(struct node *node)
{
    for (long i = 0; i < node->count; i++)
        destroy(&node->children[i]);
    free(node->children);
}

static long forest(long n)
{
    long total = 0;
    for (long depth = 4; depth <= n; depth += 4)
        for (long i = 0; i < 1L << (n - depth); i++) {
            struct node root = grow(depth);
            total += count(&root);
            destroy(&root);
        }
    return total;
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        checksum = opaque(checksum + forest(opaque(n)));
        record(now() - start);
    }
    return report(checksum);
}
